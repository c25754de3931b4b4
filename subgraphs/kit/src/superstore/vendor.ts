/** Whose the goods of the demo shop are, its demo vendor's. */
export const superstoreVendorId = '018f0000-0000-7000-8000-0000000be011';
