import { expect, it } from 'vitest';
import { readVatId } from '../src/domain/tax/vat-id.ts';

it.each([
  ['DE136695976', 'DE136695976'],
  ['de 136.695.976', 'DE136695976'],
  ['ATU13585627', 'ATU13585627'],
  ['BE0403019261', 'BE0403019261'],
  ['DK13585628', 'DK13585628'],
  ['EE100931558', 'EE100931558'],
  ['GR 094259216', 'EL094259216'],
  ['FI20774740', 'FI20774740'],
  ['FR40303265045', 'FR40303265045'],
  ['FRK7399859412', 'FRK7399859412'],
  ['HR33392005961', 'HR33392005961'],
  ['HU12892312', 'HU12892312'],
  ['IE6433435F', 'IE6433435F'],
  ['IT00743110157', 'IT00743110157'],
  ['LU15027442', 'LU15027442'],
  ['MT11679112', 'MT11679112'],
  ['NL004495445B01', 'NL004495445B01'],
  ['PL8567346215', 'PL8567346215'],
  ['PT501964843', 'PT501964843'],
  ['RO18547290', 'RO18547290'],
  ['SE123456789701', 'SE123456789701'],
  ['SI50223054', 'SI50223054'],
  ['SK2022749619', 'SK2022749619'],
])('%s is the VAT id %s', (typed, kept) => {
  expect(readVatId(typed)).toEqual({ vatId: kept });
});

it.each(['', 'XX123456789', 'GB980780684'])('%s begins with no prefix of a member state', (typed) => {
  expect(readVatId(typed)).toEqual({ fault: 'PREFIX' });
});

it.each(['DE', 'DE12345678', 'DE1366959761', `DE${'1'.repeat(100)}`])('%s has not the form of its country', (typed) => {
  expect(readVatId(typed)).toEqual({ fault: 'FORM' });
});

it.each([
  // With another last digit than the one that checks the others.
  ...['DE136695977', 'ATU13585628', 'BE0403019262', 'DK13585629', 'EE100931559', 'EL094259217', 'FI20774741'],
  ...['FR41303265045', 'HR33392005962', 'HU12892313', 'IT00743110158', 'LU15027443', 'MT11679113'],
  ...['NL004495446B01', 'PL8567346216', 'PT501964844', 'RO18547291', 'SE123456789801', 'SI50223055', 'SK2022749618'],
])('%s has other check digits', (typed) => {
  expect(readVatId(typed)).toEqual({ fault: 'CHECK_DIGITS' });
});
