import { serviceNames } from '@agora/schema';
import { Kind, parse, type TypeNode } from 'graphql';
import { expect, it } from 'vitest';
import { readSubgraphSdl } from '../tools/subgraph-sdl.ts';

/**
 * What each text that a client writes is. Lines and blocks are read by `lineOfText` and `blockOfText`, idempotency keys,
 * which are not here, by `mutate`.
 */
const kinds: Readonly<Record<string, 'line' | 'block' | 'code' | 'email' | 'secret'>> = {
  'AttributeCreateInput.choices': 'line',
  'AttributeCreateInput.code': 'code',
  'AttributeCreateInput.name': 'line',
  'AttributeCreateInput.unit': 'line',
  'AttributeUpdateInput.choices': 'line',
  'AttributeUpdateInput.name': 'line',
  'AttributeUpdateInput.unit': 'line',
  'BrandCreateInput.description': 'block',
  'BrandCreateInput.name': 'line',
  'BrandCreateInput.slug': 'code',
  'BrandUpdateInput.description': 'block',
  'BrandUpdateInput.name': 'line',
  'BrandUpdateInput.slug': 'code',
  'CartAddressInput.city': 'line',
  'CartAddressInput.line1': 'line',
  'CartAddressInput.line2': 'line',
  'CartAddressInput.postalCode': 'code',
  'CartAddressInput.recipient': 'line',
  'CartAddressInput.region': 'line',
  'CartGuestSetInput.email': 'email',
  'CartShippingOptionSelectInput.code': 'code',
  'CategoryCreateInput.description': 'block',
  'CategoryCreateInput.name': 'line',
  'CategoryCreateInput.slug': 'code',
  'CategoryUpdateInput.description': 'block',
  'CategoryUpdateInput.name': 'line',
  'CategoryUpdateInput.slug': 'code',
  'CollectionCreateInput.description': 'block',
  'CollectionCreateInput.name': 'line',
  'CollectionCreateInput.slug': 'code',
  'CollectionUpdateInput.description': 'block',
  'CollectionUpdateInput.name': 'line',
  'CollectionUpdateInput.slug': 'code',
  'ConsentTextPublishInput.text': 'block',
  'CustomerGroupCreateInput.code': 'code',
  'CustomerGroupCreateInput.name': 'line',
  'CustomerGroupRenameInput.name': 'line',
  'DeliveryEventRecordInput.proof': 'block',
  'DeliveryEventRecordInput.reason': 'block',
  'PaymentRefundInput.reason': 'block',
  'ProductAttributeInput.code': 'code',
  'ProductAttributeInput.text': 'line',
  'ProductAttributeWhere.code': 'code',
  'ProductAttributeWhere.oneOf': 'code',
  'ProductCreateInput.description': 'block',
  'ProductCreateInput.slug': 'code',
  'ProductCreateInput.taxClass': 'code',
  'ProductCreateInput.title': 'line',
  'ProductMediaUpdateInput.alt': 'line',
  'ProductOptionInput.name': 'line',
  'ProductOptionInput.values': 'line',
  'ProductUpdateInput.description': 'block',
  'ProductUpdateInput.seoDescription': 'line',
  'ProductUpdateInput.seoTitle': 'line',
  'ProductUpdateInput.slug': 'code',
  'ProductUpdateInput.taxClass': 'code',
  'ProductUpdateInput.title': 'line',
  'ProductVariantInput.sku': 'code',
  'ProductVariantInput.title': 'line',
  'ProductVariantUpdateInput.sku': 'code',
  'ProductVariantUpdateInput.title': 'line',
  'ProductWhere.brandSlugs': 'code',
  'ProductWhere.categorySlug': 'code',
  'ReviewModerateInput.reason': 'block',
  'ReviewPostInput.body': 'block',
  'ReviewPostInput.title': 'line',
  'SelectedOptionInput.name': 'line',
  'SelectedOptionInput.value': 'line',
  'SessionRefreshInput.refreshToken': 'secret',
  'SupplierCreateInput.code': 'code',
  'SupplierCreateInput.email': 'email',
  'SupplierCreateInput.name': 'line',
  'SupplierUpdateInput.email': 'email',
  'SupplierUpdateInput.name': 'line',
  'TaxRateSetInput.region': 'code',
  'TaxRateSetInput.taxClass': 'code',
  'UserAddressAddInput.city': 'line',
  'UserAddressAddInput.line1': 'line',
  'UserAddressAddInput.line2': 'line',
  'UserAddressAddInput.postalCode': 'code',
  'UserAddressAddInput.recipient': 'line',
  'UserAddressAddInput.region': 'line',
  'UserAddressUpdateInput.city': 'line',
  'UserAddressUpdateInput.line1': 'line',
  'UserAddressUpdateInput.line2': 'line',
  'UserAddressUpdateInput.postalCode': 'code',
  'UserAddressUpdateInput.recipient': 'line',
  'UserAddressUpdateInput.region': 'line',
  'UserEmailChangeRequestInput.newEmail': 'email',
  'UserEmailChangeRequestInput.password': 'secret',
  'UserEmailFilter.contains': 'code',
  'UserEmailFilter.eq': 'email',
  'UserEmailVerifyInput.password': 'secret',
  'UserEmailVerifyInput.token': 'secret',
  'UserEraseInput.code': 'secret',
  'UserEraseInput.password': 'secret',
  'UserLoginCompleteInput.challenge': 'secret',
  'UserLoginCompleteInput.code': 'secret',
  'UserLoginInput.deviceToken': 'secret',
  'UserLoginInput.email': 'email',
  'UserLoginInput.password': 'secret',
  'UserLogoutInput.refreshToken': 'secret',
  'UserNameFilter.contains': 'line',
  'UserPasswordChangeInput.currentPassword': 'secret',
  'UserPasswordChangeInput.newPassword': 'secret',
  'UserPasswordResetInput.newPassword': 'secret',
  'UserPasswordResetInput.token': 'secret',
  'UserPasswordResetRequestInput.email': 'email',
  'UserPaymentMethodAddInput.brand': 'code',
  'UserPaymentMethodAddInput.lastFour': 'code',
  'UserPaymentMethodAddInput.providerToken': 'code',
  'UserPaymentMethodRenameInput.name': 'line',
  'UserProfileUpdateInput.displayName': 'line',
  'UserProfileUpdateInput.locale': 'code',
  'UserProfileUpdateInput.phone': 'code',
  'UserProfileUpdateInput.timeZone': 'code',
  'UserRecoveryCodesRenewInput.code': 'secret',
  'UserRecoveryCodesRenewInput.password': 'secret',
  'UserRegisterInput.displayName': 'line',
  'UserRegisterInput.email': 'email',
  'UserRegisterInput.password': 'secret',
  'UserSecondFactorAddInput.code': 'secret',
  'UserSecondFactorBeginInput.password': 'secret',
  'UserSecondFactorRemoveInput.code': 'secret',
  'UserSecondFactorRemoveInput.password': 'secret',
  'UserWhere.customerGroup': 'code',
  'WarehouseAddressInput.city': 'line',
  'WarehouseAddressInput.line1': 'line',
  'WarehouseAddressInput.line2': 'line',
  'WarehouseAddressInput.postalCode': 'code',
  'WarehouseAddressInput.region': 'line',
  'WarehouseAreaInput.region': 'code',
  'WarehouseCreateInput.code': 'code',
  'WarehouseCreateInput.name': 'line',
  'WarehouseUpdateInput.name': 'line',
};

it('is known of every text in every input of the ten subgraphs what kind of text it is', () => {
  const found = serviceNames
    .flatMap((name) => textFieldsOf(readSubgraphSdl(name) ?? ''))
    .filter((name) => !name.endsWith('Input.idempotencyKey'));

  expect(found.toSorted()).toEqual(Object.keys(kinds).toSorted());
});

function textFieldsOf(sdl: string): string[] {
  return parse(sdl).definitions.flatMap((definition) => {
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === 'Mutation') {
      return (definition.fields ?? []).flatMap(({ name, arguments: given = [] }) => textIn(name.value, given));
    }
    if (definition.kind !== Kind.INPUT_OBJECT_TYPE_DEFINITION) return [];
    return textIn(definition.name.value, definition.fields ?? []);
  });
}

function textIn(
  owner: string,
  values: readonly { readonly name: { readonly value: string }; readonly type: TypeNode }[],
) {
  return values.filter(({ type }) => isText(type)).map(({ name }) => `${owner}.${name.value}`);
}

function isText(type: TypeNode): boolean {
  return type.kind === Kind.NAMED_TYPE ? type.name.value === 'String' : isText(type.type);
}
