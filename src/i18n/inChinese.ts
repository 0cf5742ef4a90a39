/** The Chinese translator: what stands in sheets and goes round is Chinese, whatever language the person's Excel speaks. */
import { zhCN } from './catalogue.zh-CN';
import { createTranslator } from './translate';

export const inChinese = createTranslator('zh-CN', zhCN);
