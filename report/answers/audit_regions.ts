import { audit } from '../../engine/analyses/audit.ts';
import type { Region } from '../../engine/types.ts';
import type { Library } from '../../scenarios/library.ts';
import { findRegion } from '../../scenarios/loader/find_region.ts';

/** What was found in the documents of a region. */
export interface RegionAudit {
  region: Region;
  findings: ReturnType<typeof audit>;
}

/**
 * Rows of the documents where base, rate and level do not agree, region by region.
 *
 * @param names of regions; none: every region that has a baseline
 * @throws PlancastError for an unknown region
 */
export function auditRegions(names: readonly string[], library: Library): RegionAudit[] {
  const plans = Object.values(library.plans);
  const all = Object.values(library.regions).filter(({ id }) =>
    Object.hasOwn(library.scenarios, `${id}/baseline`),
  );
  const regions = names.length > 0 ? names.map((name) => findRegion(name, library)) : all;
  return regions.map((region) => ({
    region,
    findings: audit(
      region.observations,
      plans.filter((plan) => plan.region === region.id),
      library.units,
    ),
  }));
}

/** The same as data. */
export function auditData(audits: readonly RegionAudit[]) {
  return audits.map(({ region, findings }) => ({ region: region.id, findings }));
}
