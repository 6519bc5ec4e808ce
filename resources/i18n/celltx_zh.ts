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
        <source>Export PDF</source>
        <translation>导出 PDF</translation>
    </message>
    <message>
        <source>Print sheet</source>
        <translation>打印单页</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
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
        <source>Navigation</source>
        <translation>导航栏</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
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
    <name>Commands</name>
    <message>
        <source>Saved as {name}</source>
        <translation>已存为 {name}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Contents</name>
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
    <name>Errors</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Something in this program went wrong. Your data is unchanged. Please send the details below to its makers.</source>
        <translation>程序出了差错，您的资料没有改动。请把下面的详情发给程序的维护者。</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
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
        <source>Save the report</source>
        <translation>保存勘误</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search names, codes, indications, targets</source>
        <translation>搜索名称、代号、适应证、靶点</translation>
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
