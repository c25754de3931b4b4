import graphql from '@graphql-eslint/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      '**/node_modules',
      '**/generated',
      '**/migrations',
      '.agora',
      '.turbo',
      '**/*.mjs',
      'schema/supergraph.graphql',
      'schema/api.graphql',
      'schema/released.graphql',
      'router/bench/data',
    ],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'max-lines': ['error', { max: 300 }],
      'no-console': 'error',
    },
  },
  {
    files: ['**/ui/**/*.tsx', '**/ui/**/*.ts', 'router/web/src/**/*.tsx', 'router/web/src/**/*.ts'],
    extends: [reactHooks.configs.flat.recommended],
    rules: { 'max-lines': ['error', { max: 200 }] },
  },
  {
    files: ['**/subgraph.ts', '**/src/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only config.ts reads the environment.' },
      ],
    },
  },
  { files: ['**/config.ts'], rules: { 'no-restricted-properties': 'off' } },
  {
    files: [
      'docker/local/**/*.ts',
      'schema/tools/**/*.ts',
      '**/test/**/*.ts',
      '**/bench/**/*.ts',
      '**/commands/**/*.ts',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    // The data of a GraphQL answer is whatever the document asked for; assertions check it.
    files: ['**/test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['**/*.graphql'],
    // Rules that need no schema: each file is a part of one, or asks for parts of it.
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: {} } },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          ignoredSelectors: ['ObjectTypeDefinition[name.value=/^(Query|Mutation|Subscription)$/]'],
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
        },
      ],
      '@graphql-eslint/naming-convention': [
        'error',
        {
          types: 'PascalCase',
          FieldDefinition: 'camelCase',
          InputValueDefinition: { style: 'camelCase', ignorePattern: '^(AND|OR|NOT)$' },
          EnumValueDefinition: { style: 'UPPER_CASE' },
        },
      ],
      '@graphql-eslint/no-typename-prefix': 'off',
      '@graphql-eslint/description-style': ['error', { style: 'block' }],
    },
  },
);
