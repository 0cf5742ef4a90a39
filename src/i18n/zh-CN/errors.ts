/** What went wrong and what to do about it. */
export const errorsMessages = {
  'error.title': '操作没有完成',
  'error.details': '详细信息',
  'error.copy': '复制详细信息',
  'error.copied': '已复制',
  'error.retry': '重试',
  'error.close': '关闭',
  'error.sheetIsEmpty': '工作表“{sheet}”是空的。请打开有任务列表的工作表，或改为粘贴通知全文。',
  'error.noTaskList':
    '工作表“{sheet}”里没有找到任务列表：需要有“任务名称”和“责任部门”或“完成时限”等列标题的一行。请补上列标题，或改为粘贴通知全文。',
  'error.columnMissing': '工作表“{sheet}”的任务清单没有“{column}”列。请补上这一列（可改回原来的列标题）后重试。',
  'error.noChecklist': '没有找到任务清单。请先生成任务清单，或打开有“任务名称”“责任部门”等列标题的工作表。',
  'error.noSurvey': '工作簿里还没有支部摸底表。请先生成摸底表。',
  'error.sheetChanged': '工作表“{sheet}”在处理期间被改动，没有写入任何内容。请再试一次。',
  'error.sheetGone':
    '工作表“{sheet}”在处理期间被删除或改名，操作没有完成。改了名的，改回原来的名称后重试；删除了的，请从“文件”→“信息”→“版本历史记录”找回，或不保存就关闭再打开。',
  'error.noTasksInText':
    '这段文字里没有识别到任务。每项任务应有“责任部门：”或“完成时限：”一行。请检查是否粘贴了全文（包括附件）。',
  'error.noTasksInFile':
    '文件“{file}”里没有识别到任务。每项任务应有“责任部门：”或“完成时限：”一行。请检查文件是否包含正文和附件。',
  'error.fileUnreadable': '文件“{file}”无法读取，可能已损坏。请用 Word 打开后另存一份再试。',
  'error.fileTypeUnknown': '不支持文件“{file}”的类型。请选择 .docx 或 .txt；旧格式 .doc 请先另存为 .docx。',
  'error.fileTooLarge': '文件“{file}”超过 {limit} MB。请只保留通知正文和附件后再试。',
  'error.pageFileMissing':
    '加载项的一部分没有取到，可能是网络断开了，或者加载项刚刚更新。请重试；仍不成功时请重新打开加载项（还没写入工作簿的内容要重新填），或把详细信息发给管理员。',
  'error.reopen': '重新打开加载项',
  'error.fileNotSaved':
    '文件“{file}”没有保存成功，它和其后的部门还没有拿到文件，但都已登记。请检查文件夹后重新分发，或改用其他给出方式。',
  'error.folderRefused': '这里不能向文件夹写文件。请改用其他给出方式，如下载压缩包。',
  'error.checklistProtected':
    '工作表“{sheet}”受保护，没有写入任何内容。请打开“{sheet}”，在“审阅”选项卡点“撤销工作表保护”后重试。',
  'error.workbookProtected':
    '工作簿结构受保护，不能新建、改名或删除工作表，没有写入任何内容。请在“审阅”选项卡点“保护工作簿”取消保护后重试。',
  'error.workbookReadOnly': '工作簿是只读的，没有写入任何内容。请点“启用编辑”，或另存为一个副本，再重试。',
  'error.screenFailed': '这一页出现了意外的问题，其他页可以照常使用。请点“重试”；仍不成功时把详细信息发给管理员。',
  'error.copyByHand': '没能自动复制，文字已选中，请按 Ctrl+C。',
  'error.cellEditing': '有单元格正在编辑，操作没有执行，没有写入任何内容。请按回车键结束编辑后重试。',
  'error.writeInterrupted':
    'Excel 在写入时中断，以下工作表可能已写入一部分：{sheets}。请查看这些工作表：如果有写入，按 Ctrl+Z 撤销（可能要按几次），然后再执行一次。标题栏显示“[共享]”的，要先在“审阅”选项卡取消旧版的“共享工作簿”。',
  'error.excelRefused':
    'Excel 没有接受这次操作，没有写入任何内容。请重试。如果标题栏显示“[共享]”，请先在“审阅”选项卡取消旧版的“共享工作簿”。仍不成功时把详细信息发给管理员。',
  'error.unexpected': '出现了意外的问题。请重试；仍不成功时把详细信息发给管理员。',
} as const;
