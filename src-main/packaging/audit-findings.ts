import { z } from 'zod'

/** What we use of `npm audit --json`: each package with a known fault, or that brings one with a fault. */
const auditSchema = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({
      name: z.string(),
      severity: z.enum(['info', 'low', 'moderate', 'high', 'critical']),
      /** Its own faults, or the names of the packages through which it has them. */
      via: z.array(z.union([z.string(), z.object({ title: z.string(), url: z.string() })])),
      /** Where it is installed, from the root of the repository. */
      nodes: z.array(z.string()),
    }),
  ),
})

export interface AuditFinding {
  readonly name: string
  readonly severity: string
  /** Whether something of it is in the installed program; else only building needs it. */
  readonly packed: boolean
  /** Title and address of each fault, or through whom. */
  readonly told: readonly string[]
}

/** Findings of this weight in the program itself stop a release. */
const STOPPING: ReadonlySet<string> = new Set(['high', 'critical'])

/**
 * What is known against the installed packages, those of the program first.
 *
 * @param report as `npm audit --json` writes it
 * @param packed folders of the packages of which the program holds something
 * @throws when it is no report, as when the registry could not be asked
 */
export function auditFindings(report: unknown, packed: ReadonlySet<string>): AuditFinding[] {
  const parsed = auditSchema.safeParse(report)
  if (!parsed.success) throw new Error('npm audit gave no report: the registry did not answer, or otherwise')
  return Object.values(parsed.data.vulnerabilities)
    .map(({ name, severity, via, nodes }) => ({
      name,
      severity,
      packed: nodes.some((folder) => packed.has(folder)),
      told: via.map((one) => (typeof one === 'string' ? `through ${one}` : `${one.title} ${one.url}`)),
    }))
    .sort((a, b) => Number(b.packed) - Number(a.packed))
}

/** Those for which no release may be made. */
export const stopsRelease = ({ packed, severity }: AuditFinding): boolean => packed && STOPPING.has(severity)
