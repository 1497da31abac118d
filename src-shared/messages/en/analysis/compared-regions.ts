import type { comparedRegions as original } from '../../sv/analysis/compared-regions'

export const comparedRegions: typeof original = {
  components: { size: 'size', industries: 'industries', commuting: 'commuting' },
  weighted: (parts: string) => `, weights: ${parts}`,
  measures: {
    population: 'Population',
    'population-growth': 'Population growth per year',
    'net-commuting': 'Net commuting',
    'net-inside-county': 'Net commuting within the county',
    'net-across-county': 'Net commuting across the county border',
    'job-ratio': 'Commuting ratio (day/night population)',
    'out-share': 'Share of out-commuters',
    'in-share': 'Share of in-commuters',
    'self-containment': 'Self-containment (share who work where they live)',
    'largest-flow-share': 'Share who commute to one municipality',
    'distance-to-work': 'Mean distance of out-commuters, km in a straight line',
    partners: 'Number of destinations of at least five persons',
    'partner-diversity': 'Diversity of destinations',
    'day-population': 'Day population',
    'night-population': 'Night population (employed residents)',
    'out-commuters': 'Out-commuters',
    'in-commuters': 'In-commuters',
    'students-per-1000': 'Students per 1,000 inhabitants',
    'largest-industry-share': 'Share of the largest industry',
    'young-share': 'Share aged 0–19',
    'working-age-share': 'Share aged 20–64',
    'old-share': 'Share aged 65 or over',
    'dependency-ratio': 'Demographic dependency ratio',
  },
  problems: {
    weightsNext:
      'Write a weight between 0 and 3 for size, industries and commuting, such as size:1;industries:2;commuting:0.',
    noWeight: 'All weights are 0, so there is nothing to compare.',
    noWeightNext: 'Give at least one of size, industries and commuting a weight above 0.',
  },
  controls: {
    label: 'Weights',
    size: 'Size',
    industries: 'Industries',
    commuting: 'Commuting',
    reset: 'Equal weights',
  },
}
