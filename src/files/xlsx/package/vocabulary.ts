/** Namespaces, relationship types and content types of the parts that we write (ECMA-376 part 1, 12 and 15; MS-XLSX). */

export const namespaces = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  packageRelationships: 'http://schemas.openxmlformats.org/package/2006/relationships',
  contentTypes: 'http://schemas.openxmlformats.org/package/2006/content-types',
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  spreadsheetDrawing: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  chart: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  x14: 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main',
  xm: 'http://schemas.microsoft.com/office/excel/2006/main',
  threadedComments: 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments',
  coreProperties: 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  dublinCore: 'http://purl.org/dc/elements/1.1/',
  extendedProperties: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties',
  customProperties: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
  variantTypes: 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
  customXml: 'http://schemas.openxmlformats.org/officeDocument/2006/customXml',
} as const;

const office = namespaces.relationships;

/** Relationship type and content type of each kind of part; a content type of '' comes from the extension. */
export const partKinds = {
  workbook: {
    relationship: `${office}/officeDocument`,
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  },
  worksheet: {
    relationship: `${office}/worksheet`,
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
  },
  styles: {
    relationship: `${office}/styles`,
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
  },
  sharedStrings: {
    relationship: `${office}/sharedStrings`,
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml',
  },
  theme: {
    relationship: `${office}/theme`,
    contentType: 'application/vnd.openxmlformats-officedocument.theme+xml',
  },
  table: {
    relationship: `${office}/table`,
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml',
  },
  comments: {
    relationship: `${office}/comments`,
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml',
  },
  vmlDrawing: { relationship: `${office}/vmlDrawing`, contentType: '' },
  threadedComments: {
    relationship: 'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment',
    contentType: 'application/vnd.ms-excel.threadedcomments+xml',
  },
  persons: {
    relationship: 'http://schemas.microsoft.com/office/2017/10/relationships/person',
    contentType: 'application/vnd.ms-excel.person+xml',
  },
  drawing: {
    relationship: `${office}/drawing`,
    contentType: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  },
  chart: {
    relationship: `${office}/chart`,
    contentType: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  },
  customProperty: {
    relationship: `${office}/customProperty`,
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty',
  },
  customXml: { relationship: `${office}/customXml`, contentType: '' },
  customXmlProperties: {
    relationship: `${office}/customXmlProps`,
    contentType: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
  },
  coreProperties: {
    relationship: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
  },
  extendedProperties: {
    relationship: `${office}/extended-properties`,
    contentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  },
  customDocumentProperties: {
    relationship: `${office}/custom-properties`,
    contentType: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
  },
} as const;

export type PartKind = keyof typeof partKinds;
