import { expect, it } from 'vitest'
import { agenciesOf, statutoryAgencies } from './agencies'

it('offers the agencies in statutory order, each once', () => {
  expect(statutoryAgencies).toHaveLength(30)
  expect(new Set(statutoryAgencies).size).toBe(30)
  expect(statutoryAgencies.indexOf('財政部')).toBeLessThan(statutoryAgencies.indexOf('教育部'))
})

it('puts the board’s own first, and takes boards that have none', () => {
  const names = agenciesOf({ leadAgency: '財政部', coAgencies: [''], agencies: ['財政資訊中心', '財政部'] })
  expect(names.slice(0, 3)).toEqual(['財政部', '財政資訊中心', '內政部'])
  expect(names).toHaveLength(31)
  expect(agenciesOf({ leadAgency: '', coAgencies: [] })).toEqual(statutoryAgencies)
})
