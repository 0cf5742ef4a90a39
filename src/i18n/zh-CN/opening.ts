/** What is said of how the pane or its workbook was opened. */
export const openingMessages = {
  'opening.readOnly':
    '这个工作簿是只读的：可以查看、校验和统计，不能写入。要修改，请点“启用编辑”，或用“文件”→“另存为”存一份副本，打开副本后再操作。',
  'opening.copyOnly':
    '这个工作簿以只读方式打开（可能别人正在使用，或文件设为只读）：改动不能存回原文件。请先用“文件”→“另存为”存一份副本，在副本里操作。',

  'opening.outside.title': '请在 Excel 里打开任务督办',
  'opening.outside.lead': '这个网页是 Excel 加载项的窗格，在浏览器里单独打开时看不到工作簿，不能使用。',
  'opening.outside.step1': '打开 Excel（Excel 2021 以上版本、Microsoft 365 或 Excel 网页版）和要督办的工作簿。',
  'opening.outside.step2': '点“任务督办”选项卡里的任意一个按钮，窗格在右边打开。',
  'opening.outside.step3':
    '没有这个选项卡时，点“开始”选项卡的“加载项”（旧版是“插入”→“我的加载项”），在“管理员托管”“共享文件夹”里找“任务督办”并添加。',
  'opening.outside.step4': '仍然没有时，把这个网址和您的 Excel 版本（“文件”→“账户”）告诉单位的信息化人员。',
} as const;
