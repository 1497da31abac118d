import { describe, expect, test } from 'vitest'
import { closestName } from '#main/command-line/closest-name'
import { parseViewId } from '#main/command-line/view-arguments'
import { ProblemError } from '#shared/problem/problem'
import { VIEW_IDS } from '#shared/views/registry'

describe('the name that was probably meant', () => {
  test.each([
    ['a letter too few', 'commuting.flow', 'commuting.flows'],
    ['a letter too many', 'commuting.flowss', 'commuting.flows'],
    ['another letter', 'commuting.flaws', 'commuting.flows'],
    ['two letters turned', 'comumting.flows', 'commuting.flows'],
    ['capitals', 'Commuting.Flows', 'commuting.flows'],
    ['another sign between', 'industries-largest', 'industries.largest'],
    ['its beginning missing', 'ommuting.matrix', 'commuting.matrix'],
  ])('is found in spite of %s', (_, given, meant) => {
    expect(closestName(given, VIEW_IDS)).toBe(meant)
  })

  test('is the nearest of several that are near', () => {
    expect(closestName('students.orgin', VIEW_IDS)).toBe('students.origin')
    expect(closestName('kinda', ['linda', 'kinda', 'kind'])).toBe('kinda')
  })

  test('differs in two of five letters at most: with three it is another name', () => {
    expect(closestName('kixxa', ['kinda'])).toBe('kinda')
    expect(closestName('kxxxa', ['kinda'])).toBeNull()
    expect(closestName('norrxxxxng', ['norrköping'])).toBe('norrköping')
    expect(closestName('norxxxxxng', ['norrköping'])).toBeNull()
  })

  test('is none where nothing is alike, nothing was given or there is nothing to choose from', () => {
    for (const given of ['', 'x', 'weather', 'hyperlänk']) expect(closestName(given, VIEW_IDS)).toBeNull()
    expect(closestName('kinda', [])).toBeNull()
  })

  test('is said with the refusal of a view, and only where there is one', () => {
    const said = (name: string): string => {
      try {
        parseViewId(name)
      } catch (error) {
        if (error instanceof ProblemError) return error.problem.message.sv
      }
      return expect.fail('not refused')
    }
    expect(said('commuting.flow')).toContain('commuting.flows')
    expect(VIEW_IDS.filter((id) => said('weather').includes(id))).toEqual([])
  })
})
