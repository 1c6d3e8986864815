/**
 * How many random schedules a property goes through where `properties` of them share `usual` or, if
 * given, PRESENTLY_DELIVERY_RUNS.
 */
export function runs(usual: number, properties: number): number {
  return Math.ceil(Number(process.env['PRESENTLY_DELIVERY_RUNS'] ?? usual) / properties);
}
