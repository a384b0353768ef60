package hebi.extract;

import java.util.List;

/** Pages as sites make them, of our own writing, and what of them is article. */
final class NewsPages {
    static final String ENGLISH = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Bridge reopens | Harbour Post</title></head>
            <body class="has-menu">
            <header><div class="logo">Harbour Post</div>
            <nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li><li><a href="/s">Sport</a></li></ul></nav></header>
            <div class="crumbs"><a href="/">Home</a> / <a href="/l">Local</a></div>
            <main><article>
            <h1>Bridge reopens after two years</h1>
            <p class="standfirst">Repairs took longer than planned.</p>
            <div class="meta"><span>By Ann Carver</span></div>
            <div>Source: Harbour Post | 3 May 2026, 10:20</div>
            <div class="share"><a href="#">X</a> <a href="#">Mail</a></div>
            <div class="body">
            <p>The old bridge over the Lune was opened to carts and bicycles on Sunday, after two years in which people had to take the ferry.</p>
            <figure><img src="b.jpg" alt="The bridge"><figcaption>The bridge on Sunday. Photo: T. Reed</figcaption></figure>
            <p>“We missed it,” said the baker, who lives on the far bank, “and so did the bread.”</p>
            <h2>What it cost</h2>
            <ul><li>Stone: 2.1 million</li><li>Timber: 0.4 million</li></ul>
            <table><tr><td>Weight limit</td><td>3.5 t</td></tr></table>
            <p>Work on the second arch begins in June.</p>
            </div></article>
            <div class="related"><h3>Related</h3><ul><li><a href="/1">旧桥的故事</a></li><li><a href="/2">Ferry timetable</a></li></ul></div>
            </main>
            <div class="right"><h3>Most read</h3><ol><li><a href="/3">Storm on Tuesday</a></li><li><a href="/4">Fair cancelled</a></li></ol></div>
            <div class="cookie-bar"><p>We use cookies to make this site better. By going on you agree to our policy.</p><button>Agree</button></div>
            <footer><p>Copyright 2026 Harbour Post</p></footer>
            </body></html>
            """;

    static final List<String> ENGLISH_ARTICLE = List.of(
            "H Bridge reopens after two years",
            "B Repairs took longer than planned.",
            "B The old bridge over the Lune was opened to carts and bicycles on Sunday, after two years in which people"
                    + " had to take the ferry.",
            "B “We missed it,” said the baker, who lives on the far bank, “and so did the bread.”",
            "H What it cost",
            "I Stone: 2.1 million",
            "I Timber: 0.4 million",
            "C Weight limit",
            "C 3.5 t",
            "B Work on the second arch begins in June.");

    static final String CHINESE = """
            <html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>老桥重新开放_港湾晚报</title></head>
            <body>
            <table class="top"><tr><td><a href="/">首页</a></td><td><a href="/g">国内</a></td><td><a href="/t">体育</a></td></tr></table>
            <div>您的位置：<a href="/">首页</a> &gt; <a href="/b">本地</a> &gt; 正文</div>
            <div class="wrap"><div class="left">
            <h1>老桥时隔两年重新开放</h1>
            <div class="info">2026-05-03 10:20　来源：港湾晚报</div>
            <div id="TRS"><p>　　五月三日，横跨露河的老桥重新向行人和自行车开放。此前两年，居民只能坐渡船过河。</p>
            <p>　　“我们都想它。”住在对岸的面包师傅说，“面包也想。”</p>
            <p><strong>花了多少钱</strong></p>
            <p>　　石料二百一十万元，<br>木料四十万元。</p>
            <p>　　第二孔桥拱六月动工。</p></div>
            <p>（责任编辑：陈一）</p>
            <p>【打印】 【关闭】</p>
            </div>
            <div class="hot"><b>热门新闻</b><ul><li><a href="/1">周二有暴雨</a></li><li><a href="/2">庙会取消</a></li></ul></div></div>
            <div class="bottom">版权所有 港湾晚报　京ICP备00000000号</div>
            </body></html>
            """;

    static final List<String> CHINESE_ARTICLE = List.of(
            "H 老桥时隔两年重新开放",
            "B 五月三日，横跨露河的老桥重新向行人和自行车开放。此前两年，居民只能坐渡船过河。",
            "B “我们都想它。”住在对岸的面包师傅说，“面包也想。”",
            "B 花了多少钱",
            "B 石料二百一十万元，",
            "B 木料四十万元。",
            "B 第二孔桥拱六月动工。");

    /** A chapter of a manual: its first half has no prose that could be taken for an article. */
    static final String GLOSSARY = """
            <html><body><div><div class="titlepage"><h2>Conventions</h2></div>
            <div class="list"><ol><li><p>Styles used here:</p><ul><li><p><b>Button</b></p></li><li><p>Menu</p></li></ul></li></ol></div>
            <div class="glossary"><div><h2>Glossary</h2></div><dl>
            <div class="t">Memory</div><div><p>A database where texts and their translations are kept, so that they can be used again later.</p></div>
            <div class="t">Project</div><div><p>A translation that involves several steps of work, such as checking, reviewing, and so on.</p></div>
            <div class="t">Match</div><div><p>A text in the memory that is like the one at hand, measured in per cent, exact or not.</p></div>
            </dl></div></div></body></html>
            """;

    static final List<String> GLOSSARY_ARTICLE = List.of(
            "H Conventions",
            "I Styles used here:",
            "I Button",
            "I Menu",
            "H Glossary",
            "B Memory",
            "B A database where texts and their translations are kept, so that they can be used again later.",
            "B Project",
            "B A translation that involves several steps of work, such as checking, reviewing, and so on.",
            "B Match",
            "B A text in the memory that is like the one at hand, measured in per cent, exact or not.");

    private NewsPages() {}
}
