/** What the samples beside the page are called: made in src/workbench/samples, offered by the help. */
export const sampleFolder = 'samples/';
export const sampleNoticeFile = '示例通知.txt';
export const allSamplesFile = '示例.zip';
