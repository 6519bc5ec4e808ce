<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Actions</name>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Next found word</source>
        <translation>下一处匹配</translation>
    </message>
    <message>
        <source>Previous found word</source>
        <translation>上一处匹配</translation>
    </message>
    <message>
        <source>Narrow the search</source>
        <translation>缩小范围</translation>
    </message>
    <message>
        <source>Forget past searches and pages</source>
        <translation>清除搜索与浏览记录</translation>
    </message>
    <message>
        <source>Export PDF</source>
        <translation>导出 PDF</translation>
    </message>
    <message>
        <source>Print sheet</source>
        <translation>打印单页</translation>
    </message>
    <message>
        <source>Export several</source>
        <translation>批量导出</translation>
    </message>
    <message>
        <source>Add to comparison</source>
        <translation>加入对照</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy as citation</source>
        <translation>复制为引文</translation>
    </message>
    <message>
        <source>Content in Chinese</source>
        <translation>内容用中文</translation>
    </message>
    <message>
        <source>Content in both languages</source>
        <translation>内容用双语</translation>
    </message>
    <message>
        <source>Content in English</source>
        <translation>内容用英文</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>恢复文字大小</translation>
    </message>
    <message>
        <source>Report an error in this fact</source>
        <translation>报告此条有误</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一区域</translation>
    </message>
    <message>
        <source>Source pane</source>
        <translation>出处栏</translation>
    </message>
    <message>
        <source>Supplement</source>
        <translation>补充资料</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>导航栏</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键一览</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>CompareButton</name>
    <message>
        <source>Compare {count}</source>
        <translation>对照 {count}</translation>
    </message>
    <message>
        <source>Compare: {names}</source>
        <translation>对照：{names}</translation>
    </message>
    <message>
        <source>Take out {name}</source>
        <translation>取出 {name}</translation>
    </message>
</context>
<context>
    <name>ContentsButton</name>
    <message>
        <source>On this page</source>
        <translation>本页内容</translation>
    </message>
</context>
<context>
    <name>DamageBar</name>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Citation copied</source>
        <translation>引文已复制</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>已存为 {name}</translation>
    </message>
    <message>
        <source>{count} files saved</source>
        <translation>已保存 {count} 个文件</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Into the hits and out again</source>
        <translation>进入检索结果、返回</translation>
    </message>
    <message>
        <source>Open what is chosen</source>
        <translation>打开所选</translation>
    </message>
    <message>
        <source>Clear the search, then back to the tree</source>
        <translation>清除搜索，再回到分类树</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键一览</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>Search results</source>
        <translation>搜索结果</translation>
    </message>
</context>
<context>
    <name>LanguageSwitch</name>
    <message>
        <source>Content in Chinese</source>
        <translation>内容用中文</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>双语</translation>
    </message>
    <message>
        <source>Content in Chinese and English</source>
        <translation>内容用中文和英文</translation>
    </message>
    <message>
        <source>Content in English</source>
        <translation>内容用英文</translation>
    </message>
</context>
<context>
    <name>ManyDialog</name>
    <message>
        <source>Records</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>As</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>One booklet (PDF)</source>
        <translation>一本手册（PDF）</translation>
    </message>
    <message>
        <source>A PDF each, in a folder</source>
        <translation>每条一个 PDF，存入文件夹</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>表格（CSV）</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Both, side by side</source>
        <translation>双语对照</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Export several</source>
        <translation>批量导出</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Folder for the sheets</source>
        <translation>存放单页的文件夹</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{done} of {count} records are read.</source>
        <translation>已读取 {done} 条，共 {count} 条。</translation>
    </message>
    <message>
        <source>The pages are being set, for {seconds} s so far.</source>
        <translation>正在排版，已用 {seconds} 秒。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>没有写入任何文件。</translation>
    </message>
    <message>
        <source>{done} of {count} sheets are written, each of them whole.</source>
        <translation>已写入 {done} 张，共 {count} 张，每张都完整。</translation>
    </message>
    <message>
        <source>{done} of {count}, about {seconds} s left</source>
        <translation>已完成 {done} / {count}，约剩 {seconds} 秒</translation>
    </message>
    <message>
        <source>{count} files are in {folder}.</source>
        <translation>{count} 个文件已存入 {folder}。</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>已存为 {name}</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>正在取消…</translation>
    </message>
</context>
<context>
    <name>MarkCount</name>
    <message>
        <source>Found words on this page: {at} of {count}</source>
        <translation>本页所查的词：第 {at} 处，共 {count} 处</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>Did you mean</source>
        <translation>您是不是要找</translation>
    </message>
    <message>
        <source>Found with one condition less</source>
        <translation>去掉一个条件就能找到</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Page {number} of {count}</source>
        <translation>第 {number} 页，共 {count} 页</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Size of the preview</source>
        <translation>预览大小</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>驱动器</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>%1 File</source>
        <translation>%1 文件</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>快捷方式</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>查找范围(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Left</source>
        <translation>←</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>→</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report an error in this fact</source>
        <translation>报告此条有误</translation>
    </message>
    <message>
        <source>What is wrong, and how you know</source>
        <translation>哪里有误，依据是什么</translation>
    </message>
    <message>
        <source>Text of the report</source>
        <translation>勘误文本</translation>
    </message>
    <message>
        <source>Nothing is sent. Copy or save this text and pass it on yourself.</source>
        <translation>本程序不发送任何内容。请复制或保存这段文字，自行转交。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>CellTx report</source>
        <translation>CellTx 勘误</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存勘误</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search names, codes, indications, targets</source>
        <translation>搜索名称、代号、适应证、靶点，拼音也可以</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>清除搜索</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>界面语言</translation>
    </message>
    <message>
        <source>Language of the content</source>
        <translation>内容语言</translation>
    </message>
    <message>
        <source>Both, side by side</source>
        <translation>双语并列</translation>
    </message>
    <message>
        <source>Facts shown</source>
        <translation>显示的内容</translation>
    </message>
    <message>
        <source>Review and supplement</source>
        <translation>综述与补充资料</translation>
    </message>
    <message>
        <source>Review only</source>
        <translation>只看综述</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <source>Sheet of {name}</source>
        <translation>{name} 的单页</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>On the sheet</source>
        <translation>单页内容</translation>
    </message>
    <message>
        <source>Both, side by side</source>
        <translation>双语对照</translation>
    </message>
    <message>
        <source>Warnings are always there. A sheet that lacks something says so on itself.</source>
        <translation>警告始终保留。有略去的，单页上会写明。</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>Export PDF</source>
        <translation>导出 PDF</translation>
    </message>
    <message>
        <source>The sheet will say so in its head.</source>
        <translation>单页的页眉会注明这一点。</translation>
    </message>
    <message>
        <source>Continue all the same</source>
        <translation>仍然继续</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>SourcePane</name>
    <message>
        <source>Show the source pane</source>
        <translation>显示出处栏</translation>
    </message>
    <message>
        <source>Show the source pane (F8)</source>
        <translation>显示出处栏（F8）</translation>
    </message>
    <message>
        <source>Source: point at a statement or its place</source>
        <translation>出处：指向一条陈述或它的出处</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
</context>
<context>
    <name>Tree</name>
    <message>
        <source>Therapy classes and products</source>
        <translation>治疗类别与产品</translation>
    </message>
</context>
</TS>
