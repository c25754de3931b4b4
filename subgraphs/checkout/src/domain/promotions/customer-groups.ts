/** So many groups or countries are named at most. */
export const maxListed = 50;
export const customerGroupForm = /^[a-z0-9][a-z0-9-]{0,49}$/;

/** Whether it can be the code of a group of customers. */
export function isCustomerGroup(code: string): boolean {
  return customerGroupForm.test(code);
}
