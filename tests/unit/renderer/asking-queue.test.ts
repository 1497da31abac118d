import { describe, expect, test } from 'vitest'
import { AskingQueue } from '../../../src-renderer/state/asking-queue'

/** A core that answers when it is told to. */
function slowCore() {
  const asked: string[] = []
  const answers = new Map<string, () => void>()
  const queue = new AskingQueue<string>(2, (question) => {
    asked.push(question)
    return new Promise((resolve) => answers.set(question, resolve))
  })
  const answer = async (question: string): Promise<void> => {
    answers.get(question)?.()
    await Promise.resolve()
    await Promise.resolve()
  }
  return { queue, asked, answer }
}

describe('questions of a long report', () => {
  test('are asked two at a time, the latest wanted first', async () => {
    const { queue, asked, answer } = slowCore()
    for (const question of ['a', 'b', 'c', 'd']) queue.add(question, question)
    expect(asked).toEqual(['a', 'b'])
    await answer('a')
    expect(asked).toEqual(['a', 'b', 'd'])
    await answer('b')
    expect(asked).toEqual(['a', 'b', 'd', 'c'])
  })

  test('are not asked when nobody waits for them any more', async () => {
    const { queue, asked, answer } = slowCore()
    for (const question of ['a', 'b', 'c', 'd']) queue.add(question, question)
    queue.drop((key) => key === 'c')
    await answer('a')
    await answer('b')
    expect(asked).toEqual(['a', 'b', 'c'])
  })

  test('are asked once, however often they are wanted', () => {
    const { queue, asked } = slowCore()
    queue.add('a', 'a')
    queue.add('a', 'a')
    expect(asked).toEqual(['a'])
  })

  test('tell when one was answered, and when all were dropped', async () => {
    const { queue, answer } = slowCore()
    queue.add('a', 'a')
    const answered = queue.changed()
    await answer('a')
    await answered
    expect(queue.isIdle).toBe(true)
    queue.add('b', 'b')
    const dropped = queue.changed()
    queue.clear()
    await dropped
    expect(queue.isIdle).toBe(true)
  })
})
