/** Inputs of a path, as shares of one: 0.065 is 6.5 %. */
export interface PlainInputs {
  growth: number;
  prices: number;
  rd: number;
  population: number;
  urbanSpeed: number;
  energyCut: number;
  carbonCut: number;
  elasticity: number;
  buoyancy: number;
}

export const MEANS: PlainInputs = {
  growth: 0.065,
  prices: 0.02,
  rd: 0.09,
  population: 0.003,
  urbanSpeed: 0.06,
  energyCut: 0.03,
  carbonCut: 0.02,
  elasticity: 0.95,
  buoyancy: 0.9,
};

/**
 * The benchmark's 20 series written out by hand, apart from every part of the project: what its files must give.
 *
 * @returns values per series from the first year on; the deflator with base year = 1
 */
export function plainModel(x: PlainInputs, years: number): Record<string, number[]> {
  let state = {
    gdp_real: 10000,
    deflator: 1,
    rd: 250,
    pop: 1000,
    urban_rate: 60,
    energy_intensity: 0.5,
    cf: 2.2,
    income: 40000,
    share1: 10,
    share2: 40,
    share3: 50,
    fiscal: 1500,
  };
  const series: Record<string, number[]> = {};
  for (let year = 0; year < years; year++) {
    const parts = [
      state.share1 * (1 - 0.45 * x.growth),
      state.share2 * (1 - 0.15 * x.growth),
      state.share3 * (1 + 0.2 * x.growth),
    ] as const;
    const whole = parts[0] + parts[1] + parts[2];
    state = {
      gdp_real: state.gdp_real * (1 + x.growth),
      deflator: state.deflator * (1 + x.prices),
      rd: state.rd * (1 + x.rd),
      pop: state.pop * (1 + x.population),
      urban_rate: 85 / (1 + (85 / state.urban_rate - 1) * Math.exp(-x.urbanSpeed)),
      energy_intensity: state.energy_intensity * (1 - x.energyCut),
      cf: state.cf * (1 - x.carbonCut),
      income: state.income * (1 + x.growth * x.elasticity),
      share1: (100 * parts[0]) / whole,
      share2: (100 * parts[1]) / whole,
      share3: (100 * parts[2]) / whole,
      fiscal: state.fiscal * (1 + (x.growth + x.prices) * x.buoyancy),
    };
    const nominal = state.gdp_real * state.deflator;
    const energy = state.gdp_real * state.energy_intensity;
    const all = {
      ...state,
      gdp_nominal: nominal,
      rd_intensity: (100 * state.rd) / nominal,
      urban_pop: (state.pop * state.urban_rate) / 100,
      energy,
      co2: energy * state.cf,
      gdp_pc: (nominal / state.pop) * 10000,
      fiscal_share: (100 * state.fiscal) / nominal,
      co2_pc: (energy * state.cf) / state.pop,
    };
    for (const [id, value] of Object.entries(all)) {
      series[id] ??= [];
      series[id].push(value);
    }
  }
  return series;
}
