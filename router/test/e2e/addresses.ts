const home = { recipient: 'Grace Hopper', line1: '1 Compiler Way', country: 'US' };

/** Where purchases go. */
export const addresses = {
  Arlington: { ...home, city: 'Arlington', region: 'VA', postalCode: '22201' },
  Seattle: { ...home, city: 'Seattle', region: 'WA', postalCode: '98101' },
};
