/** The https origin that an address is, such as https://gov.example:8443; null where it is none, or has more than that. */
export function readOrigin(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, origin, href } = new URL(address);
  return protocol === "https:" && href === `${origin}/` ? origin : null;
}
