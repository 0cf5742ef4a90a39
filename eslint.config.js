import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Layers point one way: taskpane, commands -> excel, files -> core (docs/architecture.md). */
const layer = (files, forbidden) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: forbidden.map((name) => ({
          group: [`**/${name}/**`, `**/${name}`],
          message: `This layer must not import ${name}.`,
        })),
      },
    ],
  },
});

/** Colours come from the theme's tokens, which follow dark and high contrast; those of the sheet stand in core. */
const literalColours = ['Literal[value=', 'TemplateElement[value.raw='].map((node) => ({
  selector: `${node}/#[0-9a-f]{3,8}\\b|\\b(?:rgb|hsl)a?\\(/i]`,
  message: 'Use a token of the theme.',
}));

/** Identifiers that would tie the pure layers to Office, the DOM or the clock. */
const pureGlobals = [
  'Office',
  'Excel',
  'OfficeExtension',
  'window',
  'document',
  'navigator',
  'localStorage',
  'fetch',
].map((name) => ({ name, message: 'core is pure: no Office, DOM or network.' }));

/** Constructions that no source may have. */
const forbiddenSyntax = [
  { selector: 'ExportDefaultDeclaration', message: 'Use named exports.' },
  { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
];

/** What people read stands in the catalogues of src/i18n, in both languages; so Chinese in a literal is out of place. */
const han = String.raw`/[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/`;
const chineseLiterals = ['Literal[value=HAN]', 'TemplateElement[value.raw=HAN]', 'JSXText[value=HAN]'].map(
  (selector) => ({
    selector: selector.replace('HAN', han),
    message: 'Text that people read belongs into src/i18n, in both languages.',
  }),
);

/** The same for any letters where a component shows them: between tags, and in the attributes that are read out. */
const letters = String.raw`/[A-Za-z]/`;
const shownAttribute =
  'JSXAttribute[name.name=/^(alt|label|title|placeholder|hint|validationMessage|aria-(label|description|valuetext|roledescription))$/]';
const shownLiterals = [
  `JSXText[value=${letters}]`,
  ...[
    `:matches(JSXElement, JSXFragment) > JSXExpressionContainer`,
    `${shownAttribute} > JSXExpressionContainer`,
  ].flatMap((place) => [
    `${place} > Literal[value=${letters}]`,
    `${place} > TemplateLiteral > TemplateElement[value.raw=${letters}]`,
    `${place} > :matches(ConditionalExpression, LogicalExpression) > Literal[value=${letters}]`,
  ]),
  `${shownAttribute} > Literal[value=${letters}]`,
].map((selector) => ({ selector, message: 'Text that people read belongs into src/i18n: use useTranslator().' }));

/**
 * Files whose Chinese is vocabulary that the workbook or the file format has, not sentences: names of sheets and defined
 * names, headers of hidden tables, statuses in formulas, numerals, fonts, number formats, marks between names.
 */
const vocabulary = [
  'src/excel/checks/{issueMarks,writeResults}.ts',
  'src/excel/circular/{circular,circularLayout,detailColumns,writeDetail}.ts',
  'src/excel/closeOut/closeOut.ts',
  'src/excel/commandFailure.ts',
  'src/excel/colours/applyColours.ts',
  'src/excel/directory/{directoryNames,readDepartmentTexts,validationSources}.ts',
  'src/excel/distribution/{departmentSheets,masterBaselines,registerColumns}.ts',
  'src/excel/institutions/{institutionsSheet,writeInstitutions}.ts',
  'src/excel/{locateChecklist,writeChecklistSheet}.ts',
  'src/excel/returns/{backupSheet,readMergeInput}.ts',
  'src/excel/settings/planSettings.ts',
  'src/excel/survey/{survey,surveyKinds,surveyRules}.ts',
  'src/excel/undo/{commandNames,readImage}.ts',
  'src/files/distribution/sentLayout.ts',
  'src/files/docx/countingFormat.ts',
  'src/files/report/officialFormat.ts',
  'src/files/sampleFiles.ts',
  'src/files/returns/parseCsv.ts',
  'src/files/xlsx/styles/{numberFormats,styleWriter,theme}.ts',
];

export default tseslint.config(
  { ignores: ['dist/**', 'coverage/**', 'node_modules/**'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-restricted-syntax': ['error', ...forbiddenSyntax],
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          argsIgnorePattern: '^_',
          varsIgnorePattern: '^_',
          destructuredArrayIgnorePattern: '^_',
          ignoreRestSiblings: true,
        },
      ],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['src/excel/**/*.ts', 'src/commands/**/*.ts', 'src/taskpane/**/*.{ts,tsx}'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    files: ['src/**/*.tsx'],
    extends: [jsxA11y.flatConfigs.strict, reactHooks.configs.flat.recommended],
  },
  {
    files: ['src/{taskpane,commands,excel,files}/**/*.{ts,tsx}'],
    ignores: vocabulary,
    rules: { 'no-restricted-syntax': ['error', ...forbiddenSyntax, ...chineseLiterals] },
  },
  {
    files: ['src/**/*.tsx'],
    rules: {
      'no-restricted-syntax': ['error', ...forbiddenSyntax, ...chineseLiterals, ...shownLiterals, ...literalColours],
    },
  },
  {
    files: ['src/taskpane/**/*.ts'],
    ignores: vocabulary,
    rules: { 'no-restricted-syntax': ['error', ...forbiddenSyntax, ...chineseLiterals, ...literalColours] },
  },
  layer(['src/core/**/*.ts'], ['excel', 'files', 'taskpane', 'commands', 'workbench', 'i18n']),
  layer(['src/files/**/*.ts'], ['excel', 'taskpane', 'commands', 'workbench']),
  layer(['src/i18n/**/*.ts'], ['excel', 'files', 'taskpane', 'commands', 'workbench']),
  layer(['src/excel/**/*.ts'], ['taskpane', 'commands', 'workbench']),
  layer(['src/commands/**/*.ts'], ['workbench']),
  layer(['src/taskpane/**/*.{ts,tsx}'], ['workbench', 'commands']),
  { files: ['src/core/**/*.ts'], rules: { 'no-restricted-globals': ['error', ...pureGlobals] } },
  {
    files: ['scripts/**/*.{js,mjs}', '*.config.js', 'tests/**/*.{js,mjs}'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
      },
    },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-imports': 'off',
    },
  },
  prettier,
);
