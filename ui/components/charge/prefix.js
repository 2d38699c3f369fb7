// @ts-check

const prefixes = /** @type {Record<string, string>} */ ({ NO: "+47", DK: "+45", FI: "+358" });

/** What numbers of the shop's country begin with. @param {string | undefined} country */
export function prefixOf(country) {
  return prefixes[country ?? ""] ?? "+47";
}
