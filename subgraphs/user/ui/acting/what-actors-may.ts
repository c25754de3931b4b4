/** Said before somebody acts as a customer, and all the while. */
export const whatActorsMay =
  'You may look at everything and change profile, addresses and cart; paying, buying, passwords, signing in and personal data stay for the customer alone.';
