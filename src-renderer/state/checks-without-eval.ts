import { z } from 'zod'

// Zod would try out whether it may make functions of text. The window's policy forbids it, and would complain.
z.config({ jitless: true })
