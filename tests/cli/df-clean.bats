#!/usr/bin/env bats
# df-clean: the command line, and what becomes of pages.

load lib

# The record of a page; its text comes from standard input.
page() {
	jq -Rsc '{id: "p", url: "https://example.org/dir/page.html",
		content_type: "text/html", html: .}'
}

# The text of the only record.
text_is() {
	jq -er .text "$out" | diff -u <(printf '%s\n' "$@") - >&2 ||
		fail "unexpected text"
}

# A sentence long enough to be content.
long="This is a sentence that is long enough to be taken for the content of \
a page, and it says nothing."

# The code of the only reject.
code_is() {
	jq -se --arg code "$1" 'length == 1 and .[0].error.code == $code' \
		rejects >/dev/null || fail "not $1: $(head -c 2000 rejects)"
}

@test "help goes to standard output" {
	go df-clean --help
	is_status 0
	grep -q '^usage: df-clean' "$out"
	err_is_empty
}

@test "version is printed" {
	go df-clean --version
	is_status 0
	grep -q '^df-clean ' "$out"
}

@test "an unknown option is wrong usage" {
	go df-clean --keep-hmtl
	is_status 2
	err_has 'keep-html'
}

@test "empty input gives empty output" {
	go df-clean </dev/null
	is_status 0
	out_is_empty
	err_is_empty
}

@test "a page gives title and text, and its html is dropped" {
	page <<<"<title>On nothing</title><p>$long" >in
	go df-clean in
	is_status 0
	holds '.[0] | del(.lang, .lang_score, .kind, .extract_score) == {id: "p",
		url: "https://example.org/dir/page.html",
		content_type: "text/html", title: "On nothing",
		text: "'"$long"'"}'
}

@test "--keep-html keeps it" {
	page <<<"<p>$long" >in
	go df-clean --keep-html in
	holds '.[0] | has("html") and has("text")'
}

@test "unknown fields are kept as they are, in their place" {
	printf '{"n":1.0,"html":"<p>%s","e":"\\u00e9"}\n' "$long" >in
	go df-clean in
	grep -q '^{"n":1.0,"e":"\\u00e9",.*"text":"This is' "$out"
}

@test "a record with only html needs no content type" {
	jq -nc --arg h "<p>$long" '{html: $h}' >in
	go df-clean in
	text_is "$long"
}

@test "a malformed line is told with its number, the next one is cleaned" {
	{ echo '{"html":'; page <<<"<p>$long"; } >in
	go df-clean in
	is_status 0
	err_has 'in:1: '
	holds 'length == 1'
}

@test "a type without a reader is rejected and named" {
	printf '%s\n' '{"content_type":"application/pdf","body_base64":"AA=="}' \
		'{"content_type":"text/csv","text":"a,b"}' >in
	go df-clean --rejects rejects in
	is_status 0
	jq -se 'all(.error.code == "unsupported_type") and
		(.[0].error.message | test("application/pdf")) and
		(.[1].error.message | test("text/csv"))' rejects
}

@test "types may have parameters and any case, and html needs none" {
	for type in 'Text/Plain; Charset=UTF-8' 'TEXT/MARKDOWN' ' text/plain '; do
		jq -nc --arg t "$type" --arg s "$long" \
			'{content_type: $t, text: $s}'
	done >in
	for type in 'application/pdf' 'APPLICATION/XHTML+XML; q=1' '' 'text/plain'; do
		jq -nc --arg t "$type" --arg s "$long" \
			'{content_type: $t, html: "<p>\($s)"}'
	done >>in
	jq -nc --arg s "$long" '{content_type: 7, text: $s}' >>in
	go df-clean in
	is_status 0
	jq -se --arg s "$long" 'length == 8 and all(.text == $s)' "$out"
}

@test "of XML only XHTML is read" {
	jq -nc --arg s "$long" '{content_type: "text/xml", text:
		"<?xml version=\"1.0\"?>\n<!DOCTYPE html>\n<html><p>\($s)</p></html>"},
		{content_type: "application/xml", text:
		"<?xml version=\"1.0\"?><rss><p>\($s)</p></rss>"},
		{content_type: "text/xml", text: ""}' >in
	go df-clean --rejects rejects in
	holds 'length == 1 and (.[0].text | startswith("This"))'
	jq -se 'length == 2 and all(.error.code == "unsupported_type")' rejects
}

@test "what was cleaned before stays as it is" {
	page <<-END >in
		<title>A title</title><h1>A heading</h1><p>$long &amp;amp; so</p>
		<pre>code  &amp;amp; exam-
		ple</pre><p>$long <code>&amp;amp;</code><br>$long
	END
	df-clean in >once
	grep -qF '  \n' once
	go df-clean once
	cmp once "$out"
	jq -c '.content_type = "Text/HTML; charset=utf-8"' once >other
	go df-clean other
	jq -e .text once >a && jq -e .text "$out" | cmp a -
}

@test "a page without text and a record without page are rejected" {
	{ page <<<'<script>x</script>'; echo '{"n":1}'; page </dev/null
		page <<<'<p> &nbsp;&shy; </p>'; jq -nc '{text: " \n"}'; } >in
	go df-clean --rejects rejects in
	jq -se 'length == 5 and all(.error.code == "no_text")' rejects
}

@test "scripts, styles, hidden and boilerplate elements give no text" {
	page <<-END >in
		<nav><p>nav $long</nav><header><a href=/>home</a></header>
		<div class="site-sidebar"><p>side $long</div>
		<div style="display: none">hidden $long</div>
		<p>$long<script>script()</script><style>style</style>
		<p>$long $long $long $long $long
		<p hidden>$long<p aria-hidden=true>$long
		<form><label>form</label><input value=in></form>
		<footer><p>foot $long</footer>
	END
	go df-clean in
	text_is "$long" "" "$long $long $long $long $long"
}

@test "a link called a reference is text, a footnote's mark is none" {
	page <<-END >in
		<p>See <a class="reference internal" href=x><code>f()</code></a>
		for more.<sup class=reference><a href=#n>[1]</a></sup> $long</p>
	END
	go df-clean --no-links in
	# shellcheck disable=SC2016 # the backquotes are Markdown's
	text_is 'See `f()` for more.'" $long"
}

@test "what goes on a sentence is a part of it, whatever its name" {
	page >in <<-EOF
		<h2>Pods <span class="editsection">[edit]</span></h2>
		<p>$long A <span class="menu">pod</span> is a group of one or
		more <a class="glossary-tooltip" href="/c">containers</a>.
		<span class="tooltip">Unseen</span> <b class="sr-only">Unread</b>
		ends. <a class="share" href="/s">Share</a></p>
		<p><i class="related">Kin</i> comes before it in small letters.
		$long</p>
		<p>$long</p>
	EOF
	go df-clean in
	is_status 0
	text_is '## Pods' '' "$long A pod is a group of one or more \
[containers](https://example.org/c). ends." '' \
		"*Kin* comes before it in small letters. $long" '' "$long"
}

@test "the sign that links to a heading is in neither title nor text" {
	page <<-END >in
		<title>Start - Guide</title>
		<h1>Start<a href=#s>¶</a></h1><p>$long</p>
		<h2>C<a href=#c> # </a></h2><p>$long</p>
		<h2>Key <a href=#k>#1</a></h2><p>$long</p>
	END
	go df-clean in
	text_is "# Start" "" "$long" "" "## C" "" "$long" "" "## Key #1" "" "$long"
	[ "$(jq -r .title out)" = Start ]
}

@test "the element with the text is found among others" {
	page <<-END >in
		<div><ul><li><a href=1>One</a><li><a href=2>Two</a></ul></div>
		<div><div><h2>Head</h2><p>$long<p>$long<p>$long</div>
		<div>Posted by me</div></div>
		<div>Short end</div>
	END
	go df-clean in
	text_is "## Head" "" "$long" "" "$long" "" "$long"
}

@test "a list of links in a text is dropped, with its heading" {
	page <<-END >in
		<article><p>$long<p>$long<h2>See also</h2>
		<ul><li><a href=1>One</a><li><a href=2>Two</a></ul>
		<h2>End</h2><p>$long</article>
	END
	go df-clean in
	text_is "$long" "" "$long" "" "## End" "" "$long"
}

@test "of a small page the model keeps what the guess does not" {
	page <<-END >in
		<title>Lamp Mono</title><body><header><a href=/>Lamps</a>
		<a href=/basket>Basket (2)</a></header>
		<main itemscope itemtype=http://schema.org/Product>
		<h1 itemprop=name>Lamp Mono</h1><button>Add to basket</button>
		<div itemprop=description><p>A desk lamp with a heavy base and a
		slim arm. The light can be dimmed in three steps.</p></div>
		<h2>Technical data</h2><dl class=specs><dt>Height<dd>45 cm
		<dt>Power<dd>8 W</dl></main><footer>Lamps Ltd</footer>
	END
	go df-clean in
	jq -r .text out | grep -A5 '^## Technical data' | grep -q '^: 45 cm'
}

@test "headings, lists, code and quotes become Markdown" {
	page <<-END >in
		<h1>Top</h1><p>$long<br>next <b>line</b></p>
		<h3>  Sub  <i>head</i> </h3>
		<ul><li>one<li><p>two</p><ul><li>deep</ul><li>three</ul>
		<ol><li>first<li>second</ol>
		<pre><code>
		int  x;
		&#9;y &lt; 1;

		</code></pre><p>$long
	END
	go df-clean in
	text_is "# Top" "" "$long  " "next **line**" "" "### Sub *head*" "" \
		"- one" "- two" "  - deep" "- three" "" "1. first" "2. second" \
		"" '```' "int  x;" "	y < 1;" '```' "" "$long"
	go df-clean --format text in
	text_is Top "" "$long" "next line" "" "Sub head" "" one two deep three \
		"" first second "" "int  x;" "	y < 1;" "" "$long"
}

@test "links, emphasis and code in lines become Markdown" {
	page <<-END >in
		<p>$long <a href="../a (b)">a <b> link </b></a>, <a href="#x">none</a>,
		<em>one</em><i> </i> and <code>x = 1</code>. <strong></strong></p>
		<blockquote><p>Quoted <a href="mailto:a@b.c">mail</a></p><p>more</p>
		</blockquote><p>$long</p>
	END
	go df-clean in
	# shellcheck disable=SC2016 # the backquotes are Markdown's
	text_is "$long [a **link**](https://example.org/a%20%28b%29) , none,"' *one* and `x = 1`.' "" "> Quoted [mail](mailto:a@b.c)" ">" "> more" \
		"" "$long"
	go df-clean --no-links in
	holds '.[0].text | contains(" a **link** , none, ") and
		contains("Quoted mail\n")'
	go df-clean --format text in
	holds '.[0].text | contains(" a link , none, one and x = 1.\n\nQuoted")'
}

@test "links are relative to <base>, where redirections led, or the canonical" {
	{ page <<<"<base href=/sub/><p>$long <a href=x>a</a>"
		page <<<"<p>$long <a href=x>a</a>" | jq -c '.final_url="http://f.org/"'
		page <<<"<link rel=canonical href=http://c.org/d/e><p>$long
			<a href=x>a</a> <a href=http://c.org/x>http://c.org/x</a>
			<a href=javascript:f()>b</a> <a href=tel:1>c</a>" |
			jq -c '.url="file:///p.html"'; } >in
	go df-clean in
	holds '(.[0].text | endswith(" [a](https://example.org/sub/x)")) and
		(.[1].text | endswith(" [a](http://f.org/x)")) and
		(.[2].text | endswith(" [a](http://c.org/d/x) http://c.org/x b c"))'
}

@test "--images writes pictures with their text" {
	page <<-END >in
		<p>$long</p><figure><img src=/a.png alt="A [b] c"><figcaption>Fig
		</figcaption></figure><img src=data:image/png;base64,AA alt=none>
	END
	go df-clean --images in
	text_is "$long" "" '![A [b] c](https://example.org/a.png)' "" "Fig"
	go df-clean in
	text_is "$long" "" "Fig"
}

@test "text that would be markup is escaped, and no other" {
	page <<-END >in
		<p>$long<p># a<p>1. b<p>- c<p>&gt; d<p>===<p>#e 1.5 -f
		<p>*g* and 2 * 3, h_i_j, __k__, \`l\`, m\` &lt;n&gt; &amp;amp; o|p
		<p>[q](r) [s] \\t C:\\u a &lt; b &amp; c \$5 ~6<p><b>v</b> w*x
	END
	go df-clean in
	# shellcheck disable=SC2016 # the backquotes are Markdown's
	text_is "$long" "" '\# a' "" '1\. b' "" '\- c' "" '\> d' "" '===' "" \
		'#e 1.5 -f' "" '\*g\* and 2 * 3, h_i_j, \_\_k\_\_, \`l\`, m\` \<n> \&amp; o|p' \
		"" '[q\](r) [s] \t C:\u a < b & c $5 ~6' "" '**v** w\*x'
}

@test "marks that Markdown would not see are left out" {
	page <<-END >in
		<p>$long a<b>b</b>c, d<b>(e)</b>f, <b>g.</b>h, <i> j </i>k,
		<b>l</b><b>m</b>, <code>n\`o</code>, これは<b>「強調」</b>です
	END
	go df-clean in
	# shellcheck disable=SC2016 # the backquotes are Markdown's
	text_is "$long"' a**b**c, d(e)f, g.h, *j* k, **lm**, ``n`o``, これは「強調」です'
}

@test "lists keep numbers, paragraphs and blocks inside" {
	page <<-END >in
		<p>$long<ol start=9><li>nine<li><p>ten</p><p>more</p><ul><li>deep
		</ul>after<li>code<pre>x
		  y</pre>behind</ol><ul><li>a</ul><ul><li>b</ul><ul><li><h3>h</h3>t</ul>
	END
	go df-clean in
	# shellcheck disable=SC2016 # the backquotes are Markdown's
	text_is "$long" "" "9. nine" "10. ten" "" "    more" "    - deep" "" \
		"    after" "11. code" "" '```' x "  y" '```' "" behind "" "- a" "" \
		"* b" "" "### h" "" t
}

@test "terms, nested quotes, poems and notes become Markdown" {
	page <<-END >in
		<p>$long<dl><dt>T<dd>one<p>two</p></dd><dd>three</dl>
		<blockquote>q<blockquote>r</blockquote><pre>s</pre></blockquote>
		<p>Roses<br>are<br><br>red 10<sup>-3</sup> m<sup>2</sup>
		A<sup>T</sup> 1<sup>st</sup> n<sup><a href="#n">1</a></sup>
		H<sub>2</sub>O <ruby>漢<rp>(</rp><rt>か</rt><rp>)</rp></ruby></p>
	END
	go df-clean in
	# shellcheck disable=SC2016 # the backquotes are Markdown's
	text_is "$long" "" T ": one" "" "  two" "" ": three" "" "> q" ">" "> > r" \
		"" '```' s '```' "" "Roses  " are "" \
		"red 10⁻³ m² A^T 1st n[1] H2O 漢(か)"
}

@test "code keeps its lines, however they are marked up" {
	page <<-END >in
		<p>$long<div class="highlight-python3"><table><tr>
		<td class=linenos><pre>1
		2</pre><td><pre>a = 1
		  b</pre></table></div>
		<pre class="hljs rust"><div>l</div><div></div><div>  m</div></pre>
		<pre><code class=language-md>\`\`\`
		n</code></pre><p><code>o<br>p</code></p>
		<pre data-lang=go><ol><li>q<li>r</ol></pre>
	END
	go df-clean in
	# shellcheck disable=SC2016 # the backquotes are Markdown's
	text_is "$long" "" '```python3' "a = 1" "  b" '```' "" '```rust' l "" "  m" \
		'```' "" '````md' '```' n '````' "" '```' o p '```' "" '```go' q r \
		'```'
}

@test "a code block names its language, a formula is its TeX" {
	page <<-END >in
		<p>$long <math><semantics><mi>x</mi><annotation
		encoding="application/x-tex"> x^2 </annotation></semantics></math>
		<math><mfrac><mi>a</mi><msup><mi>b</mi><mn>2</mn></msup></mfrac></math>
		<script type="math/tex; mode=display">c_1</script>
		<span class="math">\\(d\\)</span> \\(e*f*g\\)
		<pre class="brush: c">
		int x;</pre><pre><code class="hljs language-js">y</code></pre>
	END
	go df-clean in
	# shellcheck disable=SC2016 # the backquotes are Markdown's
	text_is "$long"' $x^2$ $\frac{a}{b^{2}}$ $$c_1$$ $d$ $e*f*g$' "" '```c' "int x;" '```' "" '```js' "y" '```'
}

@test "--no-tables leaves tables of data out" {
	page <<-END >in
		<p>$long<table><tr><th>Name<th>Size<tr><td>a<td>1</table><p>$long
	END
	go df-clean --no-tables in
	text_is "$long" "" "$long"
}

@test "a table of data becomes one in Markdown" {
	page <<-END >in
		<p>$long<table><caption>C</caption><tr><th>Name<th>Size<th>Of
		<tr><td rowspan=2>a|b<td> 1<td><code>x|y</code>
		<tr><td>2<br>3<tr><td><td><b>4</b><td>a <b>c</b>
		<tr><td colspan=9007199254740991>5</table>
		<table><tr><th>k<td>v<tr><th>l<td><a href=/>w</a></table>
	END
	go df-clean in
	# shellcheck disable=SC2016 # the backquotes are Markdown's
	text_is "$long" "" C "" "| Name | Size | Of |" "| --- | --- | --- |" \
		'| a\|b | 1 | `x\|y` |' "| | 2 3 | |" "| | 4 | a **c** |" \
		"| 5 | | |" "" "| | |" "| --- | --- |" "| k | v |" \
		"| l | [w](https://example.org/) |"
	go df-clean --format text in
	text_is "$long" "" C "" "Name	Size	Of" "a|b	1	x|y" \
		"	2 3	" "	4	a c" "5		" "" "k	v" "l	w"
}

@test "a table that lays a page out is text" {
	page <<-END >in
		<table><tr><td><a href=1>Menu</a><td><table><tr><td>
		<p>$long<p>$long</table></table>
	END
	go df-clean in
	text_is "$long" "" "$long"
}

@test "text is composed, and characters that nobody sees go" {
	page <<<"<p>$long cafe&#769; so&shy;ft z&#8203;w &#7; a&nbsp;b
&#x202f;c" >in
	go df-clean in
	text_is "$long café soft zw a b c"
}

@test "a paragraph of nothing but a joiner is none, and words keep theirs" {
	page <<-END >in
		<p>$long</p><p>&zwj;</p><p>&zwnj;</p><p>$long &#1605;&#1740;&zwnj;&#1582;</p>
	END
	go df-clean in
	text_is "$long" "" "$long می‌خ"
}

@test "metadata come from meta elements" {
	page <<-END >in
		<html lang="en-AU"><head><title>Titel - Blatt</title>
		<meta property="og:title" content="Der Titel">
		<meta name="author" content=" A.  Autor ">
		<meta property="article:published_time"
			content="2024-02-03T04:05:06+01:00">
		<meta property="og:site_name" content="Blatt">
		<meta name="description" content="Worum es geht">
		<link rel="canonical" href="../a/./b.html?x#y">
		</head><p>$long
		<p>$long <a rel="license nofollow"
			href="//creativecommons.org/licenses/by/4.0/">cc</a>
	END
	go df-clean in
	holds '.[0] | del(.text, .id, .url, .content_type, .lang_score,
		.kind, .extract_score) == {
		title: "Der Titel", author: "A. Autor", date: "2024-02-03",
		site: "Blatt", description: "Worum es geht",
		canonical_url: "https://example.org/a/b.html?x#y",
		license: "CC-BY-4.0",
		lang: "en-AU"}'
}

@test "the text's language goes before what the page says" {
	{ page <<-END
		<html lang=en><p>Alle Menschen sind frei und gleich an Würde und
		Rechten geboren. Sie sind mit Vernunft und Gewissen begabt und
		sollen einander im Geist der Brüderlichkeit begegnen.
	END
	page <<<"<html lang=en-GB><p>$long"; page <<<"<p>?"; } >in
	go df-clean in
	if ! ldd "$(command -v df-clean)" | grep -q libcld2; then
		skip 'built without CLD2'
	fi
	holds '(map(.lang) == ["de", "en-GB", "und"]) and
		.[0].lang_score > 0.9'
}

@test "the title is the heading, or <title> without the site" {
	{ page <<<"<title>On bees | The Site</title><h1>On bees</h1><p>$long"
		page <<<"<title>All about bees - Bees</title><p>$long"
		page <<<"<title>English</title><h1>The rights of all</h1><p>$long"
		page <<<"<title>A-B</title><p>$long"; } >in
	go df-clean in
	[ "$(jq -r .title "$out" | paste -sd /)" = \
		"On bees/All about bees/The rights of all/A-B" ]
}

@test "dates and addresses that are none are left out" {
	page <<-END >in
		<meta name=date content="yesterday">
		<meta name=author content="https://example.org/me">
		<link rel=canonical href="javascript:1"><p>$long
		<a rel="ülicense" href="https://example.org/">cc</a>
	END
	go df-clean in
	holds '.[0] | has("date") or has("author") or has("canonical_url") or
		has("license") | not'
}

@test "Markdown stays as it is, its first heading is the title" {
	jq -nc '{content_type: "text/markdown; charset=utf-8", text:
		"\ufeff\r\n```\r\n# no\r\n```\r\n## Two ##\r\n* a  \r\n"}' >in
	go df-clean in
	# shellcheck disable=SC2016 # the backquotes are Markdown's
	holds '.[0] | .title == "Two" and
		.text == "```\n# no\n```\n## Two ##\n* a"'
}

@test "the title of Markdown has no marks" {
	jq -nc '{content_type: "text/markdown", text:
		"# The *big* `--one` [of](http://a.org/) a \\* b\n\nText."}' >in
	go df-clean in
	holds '.[0] | .title == "The big --one of a * b" and
		(.text | startswith("# The *big* `--one` ["))'
}

@test "line breaks of Markdown keep their blanks, other lines do not" {
	jq -nc '{content_type: "text/markdown", text:
		"a   \r\nb  \n\nc \nd \t\ne  \n \t\nf  \n```\ng  \n```"}' >in
	go df-clean in
	# shellcheck disable=SC2016 # the backquotes are Markdown's
	holds '.[0].text == "a  \nb\n\nc\nd\ne\n\nf\n```\ng  \n```"'
}

@test "plain text stays as it is, without a title" {
	jq -nc '{text: "# a\r\rb\u0007\tc\u00ad \n\n"}' >in
	go df-clean in
	holds '.[0] | .text == "# a\n\nb\tc" and (has("title") | not)'
}

@test "cleaning twice changes nothing more" {
	page <<<"<title>T</title><h2>H</h2><p>$long<ul><li>$long</ul>" >in
	go df-clean in
	cp "$out" once
	go df-clean once
	cmp once "$out"
}

@test "a page over --max-nodes is rejected, the next one is not" {
	{ page < <(seq -f '<b>%.0f</b>' 2000); page <<<"<p>$long"; } >in
	go df-clean --max-nodes 1000 --rejects rejects in
	is_status 0
	code_is too_many_nodes
	holds 'length == 1'
}

@test "a page over --timeout is rejected, the next one is not" {
	{ yes "<b>$long" | head -n 200000 | page; page <<<"<p>$long"; } >in
	go df-clean --timeout 100ms --max-nodes 1000000 --rejects rejects in
	is_status 0
	code_is timeout
	holds 'length == 1'
}

@test "end tags without a start far below many others take no time" {
	{ yes '<b>' | head -n 50000; yes '</i>' | head -n 1000000
		yes '<a-b>' | head -n 50000; yes '</b-a></b>' | head -n 100000
		echo "<p>$long"; } | page >in
	go df-clean --timeout 30s --max-nodes 1000000 in
	is_status 0
	text_is "$long"
}

@test "400,000 attributes of an element take no time" {
	{ awk 'BEGIN { printf "<p "; for (i = 0; i < 400000; i++)
		printf "a%d=1 id=%d ", i, i }'; echo ">$long"; } | page >in
	go df-clean --timeout 30s in
	is_status 0
	text_is "$long"
}

@test "100,000 nested elements are flattened" {
	{ yes '<div>' | head -n 100000; echo "<p>$long"; } | page >in
	go df-clean in
	is_status 0
	text_is "$long"
}

@test "unmatched end tags by the hundred thousand do no harm" {
	{ yes '<b>' | head -n 5000; yes '</div>' | head -n 50000
		echo "<p>$long"; } | page >in
	go df-clean --timeout 20s in
	is_status 0
	text_is "$long"
}

@test "titles and code made to be slow take no time" {
	{ awk 'BEGIN { printf "<title>"
		for (i = 0; i < 400000; i++) printf "xa"
		printf "</title><h1>"
		for (i = 0; i < 200000; i++) printf "xa"
		printf "b</h1><pre>"
		for (i = 0; i < 400000; i++) printf " "
		printf "x"
		for (i = 0; i < 400000; i++) printf "\n"
		printf "</pre>" }'; echo "<p>$long"; } | page >in
	start=$(date +%s)
	go df-clean in
	[ $(($(date +%s) - start)) -lt 10 ]
	holds 'length == 1 and (.[0] | has("title") | not)'
}

@test "an attribute of 10 MB does no harm" {
	{ printf '<img src="'; head -c 10000000 /dev/zero | tr '\0' x
		printf '"><p>%s' "$long"; } | page >in
	go df-clean in
	is_status 0
	text_is "$long"
}

@test "entities and files outside are never loaded" {
	page <<-END >in
		<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>
		<p>$long &x; &eacute;<xi:include href="file:///etc/passwd"/>
	END
	go df-clean in
	! grep -q root: "$out" || fail "loaded"
	holds '.[0].text | test("é")'
}

@test "the same bytes come out for any number of threads" {
	seq 3000 | jq -c --arg t "<p>$long" '{html: "<h2>\(.)</h2>\($t)"}' >in
	go df-clean in
	cp "$out" one
	go df-clean -j4 in
	cmp one "$out"
}

@test "a full disk is noticed" {
	page <<<"<p>$long" >in
	status=0
	df-clean in >/dev/full 2>"$err" || status=$?
	is_status 1
	err_has 'standard output'
}

@test "JSON-LD tells author, dates and tags, by reference, too" {
	page <<-END >in
		<script type="application/ld+json">{"@graph": [
		{"@type": "Person", "@id": "#a", "name": "Ada Byron"},
		{"@type": "NewsArticle", "author": [{"@id": "#a"},
		{"@type": "Person", "name": "Bo"}], "keywords": "x, y,x",
		"datePublished": "2025-01-02T03:04:05Z",
		"dateModified": "Feb 3, 2025"}]}</script>
		<meta name=author content=other><p>$long
	END
	go df-clean in
	holds '.[0] | .author == "Ada Byron, Bo" and .tags == ["x", "y"] and
		.date == "2025-01-02" and .date_modified == "2025-02-03"'
}

@test "JSON-LD that is no JSON is passed over" {
	page <<-END >in
		<script type="application/ld+json">{"author": </script>
		<script type="application/ld+json">[[[[{}]]], 1, null]</script>
		<meta name=author content="Ada Byron"><p>$long
	END
	go df-clean in
	holds '.[0].author == "Ada Byron"'
}

@test "the byline that readers see tells author and date" {
	page <<-END >in
		<html lang=fr><h1>Titre</h1>
		<div class=byline>Par Ada Byron | Lyon</div>
		<p>Publié le 3 février 2024</p><p>$long
		<div class=comments><span class=author>Troll</span>
		<time datetime=2025-01-01>1 janvier</time></div>
	END
	go df-clean in
	holds '.[0] | .author == "Ada Byron" and .date == "2024-02-03"'
}

@test "JSON-LD with comments, commas too many and no end is read, too" {
	page <<-END >in
		<script type="application/ld+json">//<![CDATA[
		/* by hand */ {"@type": "Article", "author": {"name":
		"Ada &amp; Bo",}, "datePublished": "2025-01-02",
		"headline": "On
		bees", "license": "https://creativecommons.org/licenses/by/4.0/"
		</script><p>$long
	END
	go df-clean in
	holds '.[0] | .author == "Ada & Bo" and .date == "2025-01-02" and
		.title == "On bees" and .license == "CC-BY-4.0"'
}

@test "an organisation gives way to the name that readers see" {
	page <<-END >in
		<script type="application/ld+json">{"@type": "Article",
		"author": {"@type": "Organization", "name": "Hive Ltd"}}</script>
		<h1>On bees</h1><div><span>Written by</span>
		<p>Ada Byron</p></div><p>$long <a>bees</a> by <a>Bo Li</a>
	END
	go df-clean in
	holds '.[0].author == "Ada Byron"'
}

@test "a time in UTC gives the day that the page's address has" {
	{ page <<-END
		<meta property=article:published_time
			content=2025-01-02T03:04:05Z><p>$long
	END
	page <<-END
		<meta property=article:published_time
			content=2025-01-02T03:04:05+01:00><p>$long
	END
	} | sed 's|/dir/page|/2025/01/01/page|' >in
	go df-clean in
	holds 'map(.date) == ["2025-01-01", "2025-01-02"]'
}

@test "a wrapper that only mentions a sidebar hides no byline" {
	page <<-END >in
		<div class=with-sidebar-left><h2>On bees</h2>
		<p class=byline>By <a href=/bo>Bo Li</a>, May 3rd, 2024</p>
		<p>$long</div>
		<div class=sidebar><p>By Eve Doe, May 4th, 2025</p></div>
	END
	go df-clean in
	holds '.[0] | .author == "Bo Li" and .date == "2024-05-03"'
}

@test "names of nobody are no authors" {
	page <<<"<meta name=author content=admin><p>$long" >in
	go df-clean in
	holds '.[0] | has("author") | not'
}

@test "the demo's pages come out as they did before" {
	golden=$DF_SOURCE/tests/golden/df-clean
	for name in "$golden"/*.md; do
		name=$(basename "$name" .md)
		df-fetch "$DF_SOURCE/tests/data/demo/$name.html" | df-clean |
			jq -r 'del(.id, .url, .fetched_at, .text), .text' |
			diff -u "$golden/$name.md" - >&2 ||
			fail "$name has changed"
	done
}

# The page of that type in tests/data/clean; more options may follow.
clean_page() {
	local type=$1
	shift
	page <"$DF_SOURCE/tests/data/clean/$type.html" | jq -c --arg type "$type" '
		if $type == "documentation"
		then .url = "https://docs.example.org/en/latest/open.html"
		elif $type == "listing"
		then .url = "https://example.org/category/baking/"
		elif $type == "service" then .url = "https://example.org/"
		else . end' >in
	go df-clean "$@" in
	jq -r .text out >text
}

@test "each page is told its type, and how sure its text is" {
	local type
	for type in article documentation forum listing product service; do
		clean_page $type
		jq -e --arg type $type '.kind == $type and
			.extract_score > 0.3 and .extract_score <= 1' out ||
			fail "$type is $(jq -c '[.kind, .extract_score]' out)"
	done
}

@test "an article is its text, not what stands around it" {
	clean_page article
	in_order "Every spring" "## A bridge that was" "Nobody alive" \
		"The council" "## And one that may be" "Asked whether"
	text_lacks "Ten walks" "Privacy" "Subscribe" "Tweet" "Leave a reply"
}

@test "documentation keeps code and tables" {
	clean_page documentation
	in_order "Opens the file" "## Modes" "| r | for reading |" \
		"| a | for writing at the end |" "## Example" \
		'while ((line = read(in)))' '    write(out, line);'
	text_lacks "Table of contents" "previous" "¶"
}

@test "a thread keeps all its posts with their authors in order" {
	clean_page forum
	in_order marta "does not find north any more" old_hand \
		"delete the calibration" marta "I tried that twice" klaus77 \
		"Check the version" marta "That was it!"
	text_lacks "Which tripod" "Report" "You must log in"
}

# A page like those of SMF, at an address: as many posts as there are texts.
thread_at() {
	local url=$1 text i=0
	shift
	for text; do
		i=$((i + 1))
		printf '<div class=windowbg><div class=post_wrapper>'
		printf '<div class=poster><h4><a href="?action=profile;u=%s">' $i
		printf 'user %s</a></h4></div><div class=postarea>' $i
		printf '<div class=inner>%s</div></div></div></div>' "$text"
	done | jq -Rsc --arg url "$url" '{url: $url, content_type: "text/html",
		html: ("<title>Router stops</title><nav><a href=/>Home</a></nav>" +
			"<div id=forumposts>" + . + "</div>")}' >in
}

@test "a short thread is known by its address, and keeps its authors" {
	thread_at "https://board.example.org/index.php?topic=5.0" \
		"The router has stopped at 43 percent since Tuesday, twice now." \
		"The power supply was too weak, so mine reset as it wrote." "+1"
	go df-clean in
	jq -r .text "$out" >text
	in_order "user 1" "since Tuesday" "user 2" "too weak" "user 3" "+1"
	jq -e '.kind == "forum"' "$out"
}

@test "a product keeps description and table of what it is" {
	clean_page product
	in_order "A kettle of pure copper" "Our coppersmith" "Copper carries" \
		"| Volume | 1.5 litres |"
	text_lacks "Iron pan" "Add to wishlist" "Newsletter"
}

@test "a listing keeps its entries" {
	clean_page listing
	in_order "Brick ovens for small gardens" "How to build one" \
		"Wood, gas or electric" "What heats how fast"
	text_lacks "Categories" "Privacy"
}

@test "a page of a service keeps what it offers" {
	clean_page service
	in_order "We clean the windows" "Always on time" "Our crews" \
		"Do you clean in winter?" "Yes, down to five"
	text_lacks "We use cookies" "Newsletter"
}

@test "--page-type is believed" {
	clean_page article --page-type=forum
	jq -e '.kind == "forum"' out
	run df-clean --page-type=poem in
	[ "$status" -eq 2 ]
}

@test "--no-comments leaves out what readers wrote, but not a thread" {
	clean_page article --no-comments --favor=recall
	text_lacks "My grandfather" "We used to jump"
	clean_page forum --no-comments
	in_order "I tried that twice"
}

@test "--no-comments knows comments by names and by headings" {
	local long="This sentence is long enough to be the text of a page, \
and so it says nothing of what readers may have written below it, which would \
be left out if it were there."
	below() {
		jq -Rsc --arg long "<h1>T</h1><p>$long" \
			'{url: "https://e.org/a", html: ($long + .)}'
	}

	{
		below <<<"<div class=comment-list><p>A great comment.</div>"
		below <<<"<div id=userComments><p>A great comment.</div>"
		below <<<"<div itemprop=comment><p>A great comment.</div>"
		below <<<"<div><h3>3 Comments</h3></div><ol><li>A great
			comment.</ol><h3>Leave a reply</h3><p>Your comment"
		below <<<"<h3>2 thoughts on «T»</h3><p>A great comment.
			<h2>Kommentare (5)</h2><p>Another comment."
		below <<<"<h2>Responses (2)</h2><p>A great comment."
		below <<<"<details open><summary>コメント (1件)</summary>
			<p>A great comment.</details>"
		below <<<"<div><p><b>3 комментария</b></div><div>A great
			comment.</div><div>Another comment.</div>"
		below <<<"<div id=disqus_thread><p>A great comment.</div>"
	} >in
	go df-clean --page-type=article --no-comments in
	jq -es 'length == 9 and all(.text | contains("nothing of what"))' out
	run ! grep -q comment out
	{
		below <<<"<div><h3>Comments</h3></div><p>A great comment.
			<div><h3>Sources</h3></div><p>A source."
		below <<<"<h3>Comments</h3><p>A great comment.
			<div><h1>Part two</h1><p>A source.</div>"
	} >in
	go df-clean --page-type=article --no-comments in
	jq -es 'length == 2 and all(.text | contains("A source"))' out
	run ! grep -q comment out
	{
		below <<<"<div class=has-comments><p>A great comment.</div>"
		below <<<"<h2>How to comment code</h2><p>A great comment."
		below <<<"<p id=respond-to-review-comments>A great comment."
		below <<<"<h2>5 thoughts on bees</h2><p>A great comment."
		jq -Rsc '{html: ("<h1>T</h1><div>3 comments</div><p>" + .)}' \
			<<<"A great comment is the text of this page. $long"
	} >in
	go df-clean --page-type=article --no-comments in
	jq -es 'length == 5 and all(.text | contains("A great comment"))' out
	{
		echo '{"html":"<div class=comments><p>A comment alone is all that'
		echo 'there is on the page, so it is the text of it.</div>"}'
	} | tr '\n' ' ' >in
	go df-clean --page-type=article --no-comments in
	jq -e '.text | contains("A comment alone")' out
}

@test "--favor keeps more or less, and what precision keeps is in all" {
	local type
	for type in article forum product listing service; do
		clean_page $type --favor=precision
		grep . text | sort -u >precision
		clean_page $type
		grep . text | sort -u >balance
		clean_page $type --favor=recall
		grep . text | sort -u >recall
		[ "$(wc -w <precision)" -le "$(wc -w <balance)" ] &&
			[ "$(wc -w <balance)" -le "$(wc -w <recall)" ]
		[ -z "$(comm -23 precision recall)" ]
	done
}

@test "a page that asks for scripts has no text" {
	{
		echo '<title>Shop</title><div id=root></div><nav><ul>'
		for i in {1..12}; do
			printf '<li><a href=/%s>Shop %s</a>' "$i" "$i"
		done
		echo '</ul></nav><noscript>Please turn on JavaScript.'
		echo '</noscript><footer><ul>'
		for i in {1..12}; do
			printf '<li><a href=/%s>Help %s</a>' "$i" "$i"
		done
		echo '</ul><p>Copyright</p></footer>'
	} | page >in
	go df-clean --rejects rejects in
	code_is no_text
}

@test "what is said to old browsers is left out, what is said of them is not" {
	{
		echo "<p>You are using an <b>outdated</b> browser. Please <a
		href=/>upgrade your browser</a> to improve your experience.<p>$long"
		echo "<p>Update your browser as soon as it asks you to.<p>$long"
	} | page >in
	go df-clean --no-links in
	text_is "$long" '' 'Update your browser as soon as it asks you to.' '' \
		"$long"
}

@test "a page that says nothing but that it is not to be had has no text" {
	local why
	for why in \
		'<noscript>You need to enable JavaScript to run this app.' \
		'<noscript>このアプリには JavaScript を有効にしてください。' \
		'<h1>JavaScript is not available.</h1><p>Please enable
		JavaScript or take another browser to go on.' \
		'<h1>Just a moment...</h1><noscript>Enable JavaScript and
		cookies to continue</noscript>' \
		'<h1>Access Denied</h1><p>You may not see "/a" on this
		server.<p>Reference 18.2f' \
		'<center><h1>404 Not Found</h1></center><hr><center>nginx' \
		'<p>Loading...'; do
		page <<<"<body>$why" >in
		go df-clean --rejects rejects in
		code_is no_text
	done
	page <<<"<body><h1>404 Not Found</h1><p>$long $long $long $long" >in
	go df-clean in
	jq -e '.text | startswith("# 404 Not Found")' out
}

@test "a page that leads to another at once has no text" {
	local to='<p>This page has moved to <a href=/b>our new address</a>, please
		follow us there and mend your bookmarks.'
	page <<<"<head><meta http-equiv=Refresh content='0; URL=/b'><body>$to" \
		>in
	go df-clean --rejects rejects in
	code_is no_text
	local head
	for head in "<meta http-equiv=Refresh content='600'>" \
		"<meta http-equiv=refresh content='05; url=/b'>" \
		"<meta http-equiv=refresh content='0; url=#b'>" \
		"<noscript><meta http-equiv=refresh content='0; url=/b'></noscript>"; do
		page <<<"<head>$head<body>$to" >in
		go df-clean in
		jq -e '.text | startswith("This page has moved")' out
	done
	page <<<"<head><meta http-equiv=Refresh content='0; URL=/b'>
		<body><p>$long $long $long $long" >in
	go df-clean in
	jq -e '.text | startswith("This is a")' out
}

@test "a button that copies a heading is no part of it, others are" {
	page <<<"<body><h1>Struct <b>Bee</b> <button>Copy item path</button></h1>
		<p>$long</p><h2><button>How do they fly?</button></h2><p>$long
		<h2>Q: <button>And where?</button></h2><p>$long" >in
	go df-clean in
	jq -er .text out | grep '^#' | diff -u - <(
		printf '%s\n' '# Struct Bee' '## How do they fly?' \
			'## Q: And where?'
	)
}

@test "of a page without content the footer is no text, however long it is" {
	{
		echo '<body><nav><ul>'
		for i in {1..30}; do
			printf '<li><a href=/%s>Shop %s</a>' "$i" "$i"
		done
		echo '</ul></nav><footer class=footer>'
		for i in {1..20}; do
			echo "<p>All rights reserved by publisher number $i" \
				"of this site and its registered office.</p>"
		done
		echo '</footer>'
	} | page >in
	go df-clean --rejects rejects in
	code_is no_text
}

@test "a formula that MathJax hung a menu on is no menu" {
	page >in <<-'END'
	<body><p>When <mjx-container class="MathJax CtxtMenu_Attached_0">
	<math><mi>a</mi><mo>=</mo><mn>0</mn></math></mjx-container> there is
	one solution to it, and it is a line.</p></body>
	END
	go df-clean in
	is_status 0
	holds '.[0].text | contains("$a=0$")'
}

@test "accents and binomials of MathML are those of TeX" {
	page >in <<-'END'
	<body><p>The speed <math><mover><mi>x</mi> <mo>˙</mo></mover></math>, the
	vector <math><mover><mrow><mi>A</mi><mi>B</mi></mrow><mo>→</mo></mover>
	</math> and the sum <math><mover><mo>∑</mo><mi>n</mi></mover></math> are
	not the choice <math><mfrac linethickness="0"><mi>n</mi><mi>k</mi></mfrac>
	</math>, nor is the share <math><mfrac linethickness="1px"><mi>n</mi>
	<mi>k</mi></mfrac></math> of it, but <math><mover><mi>a</mi></mover>
	</math> has nothing above.</p></body>
	END
	go df-clean in
	is_status 0
	# shellcheck disable=SC2016 # the dollars are Markdown's
	for tex in '$\dot{x}$' '$\overrightarrow{AB}$' '$∑^{n}$' \
		'$\genfrac{}{}{0pt}{}{n}{k}$' '$\frac{n}{k}$'; do
		jq -e --arg tex "$tex" '.text | contains($tex)' "$out" >&2 ||
			fail "no $tex"
	done
}

@test "mark-up that stands escaped in noscript is no text" {
	page >in <<-'END'
	<body><p>The first paragraph says what there is to say about it.</p>
	<noscript> &lt;img src="http://ads.example/1"&gt; with text</noscript>
	<p>The second one adds what the first has left out, and ends.</p></body>
	END
	go df-clean in
	is_status 0
	holds '.[0].text | contains("ads.example") or contains("with text") | not'
}

@test "a text that only JSON-LD gives is taken, plain or HTML or escaped" {
	local storm="A heavy storm has hit the coast. Repairs will take days,"
	local body

	storm+=" since roads are blocked by trees, the company said."
	for body in "$storm\\n\\nIt was dark." \
		"<p>$storm</p><p>It was dark.</p>" \
		"&lt;p&gt;$storm&lt;/p&gt;&lt;p&gt;It was dark."; do
		printf '<title>Storm</title><script type=%s>%s</script>%s' \
			application/ld+json \
			'{"@type":"NewsArticle","articleBody":"'"$body"'"}' \
			'<div id=root>Loading</div>' | page >in
		go df-clean in
		is_status 0
		text_is "$storm" "" "It was dark."
		jq -e '.kind == "article"' out
	done
}

@test "a text of the page is not replaced by a summary in JSON-LD" {
	local long="A long sentence about the storm that hit the coast."

	printf '%s<p>%s<p>%s<p>%s' \
		'<script type=application/ld+json>{"@type":"Article",
		"articleBody":"'"$long $long $long"'"}</script>' \
		"$long" "$long" Last | page >in
	go df-clean in
	text_is "$long" "" "$long" "" Last
}

@test "a banner for cookies is no text, however short the page is" {
	{
		echo '<h1>Exports</h1><table><tr><th>Land<th>Value'
		echo '<tr><td>Chile<td>39<tr><td>Ghana<td>91</table>'
		echo '<div id=cookie-banner><p>We use cookies to improve'
		echo 'your experience. By going on you accept them.</div>'
	} | page >in
	go df-clean in
	jq -r .text out >text
	text_lacks "We use cookies"
	grep -q Ghana text
	echo "<div class=cookie-policy><p>$long" |
		page >in
	go df-clean in
	text_is "$long"
}

@test "tabs that are not open and shadow roots are read" {
	local long="A sentence that is long enough to be good text, surely."

	{
		echo "<main><div role=tabpanel><p>$long</div>"
		echo "<div role=tabpanel hidden><p>Second $long</div></main>"
	} | page >in
	go df-clean in
	text_is "$long" "" "Second $long"
	{
		echo "<div><template shadowrootmode=open><p>$long"
		echo "</template></div><template><p>Never $long</template>"
	} | page >in
	go df-clean in
	text_is "$long"
}

@test "answers keep their authors below them, with points and dates beside" {
	local i names=(Ada Bert Cleo Dora Emil Fritz Greta Hans)

	{
		echo '<title>Why?</title><div id=question><p>Why does it fail'
		echo 'when I start it twice on the same day?</div>'
		for i in {0..7}; do
			echo '<div class=answer><div><div class=prose>'
			echo "<p>Reason $i is that the lock stays behind when"
			echo 'the program ends, so remove it by hand.</div>'
			echo '<div class=signature><div class=user-info>'
			echo '<div class=user-details itemprop=author>'
			echo "<a href=/users/$i>${names[i]}</a> 12.3k 5 gold"
			echo 'badges, Jan 2 2019</div></div></div></div></div>'
		done
	} | page >in
	go df-clean --page-type=forum in
	jq -r .text out >text
	in_order "Reason 0" Ada "Reason 1" Bert "Reason 6" Greta "Reason 7" Hans
}

@test "advertisements and menus of AMP are no text" {
	{
		echo "<amp-sidebar><ul><li>Sport</ul></amp-sidebar><article>"
		echo "<p>$long</p><amp-ad><div>Advertisement</div></amp-ad>"
		echo "<amp-accordion><section><p>Second $long</section>"
		echo "</amp-accordion></article>"
	} | page >in
	go df-clean in
	text_is "$long" "" "Second $long"
}

# Paragraphs of an article about the numbers from $1 to $2.
paragraphs() {
	for ((i = $1; i <= $2; i++)); do
		echo "<p>The number $i is one that somebody counted on a day in" \
			"spring, when $i bees came back to the hive, and" \
			"everyone agreed that it had been a good year.</p>"
	done
}

@test "a text that stands in its page twice comes once" {
	page <<-END >in
		<title>Bees</title><h1>Bees</h1><div class=text>
		$(paragraphs 1 12)</div><div class=text>$(paragraphs 1 12)</div>
	END
	go df-clean --explain --explain-to why in
	jq -r .text "$out" | grep -c 'The number 7 ' | diff - <(echo 1) >&2 ||
		fail "it came twice"
	grep -q repeated why || fail "the rule is not told"
	go df-clean --page-type forum in
	jq -r .text "$out" | grep -c 'The number 7 ' | diff - <(echo 2) >&2 ||
		fail "a post that quotes another went"
}

@test "what a page says again here and there stays" {
	page <<-END >in
		<title>Bees</title><h1>Bees</h1><div class=text>
		$(paragraphs 1 10; paragraphs 3 3; paragraphs 11 20
		paragraphs 3 3; paragraphs 21 25)</div>
	END
	go df-clean in
	jq -r .text "$out" | grep -c 'The number 3 ' | diff - <(echo 3) >&2 ||
		fail "it went"
}

# A page made by hand or less: a heading, paragraphs from 1 to $1, and $2.
small() {
	jq -Rsc '{html: .}' <<<"${3-}<h1>The bees</h1>$(paragraphs 1 "$1")$2"
}

@test "a fragment loses the links around it, Related: and the copyright" {
	local below=(
		'<p>Related: <a href=/a>How to keep bees</a>'
		'<a class=button href=/s>Subscribe now</a>'
		'<p><a href=/p>Previous</a> | <a href=/n>Next</a>'
		'<hr><p>Copyright 2020 Ada. All rights reserved.'
		'<p><a href=/>Back to home</a>'
	)
	local n line
	for n in 1 3; do
		for line in "${below[@]}"; do
			small $n "$line"
		done
		small $n '' '<p><a href=/>Home</a> | <a href=/about>About</a></p>'
	done >in
	go df-clean in
	jq -es 'length == 12 and all(.text | test("bees came back")) and
		all(.text | test("Related|Subscribe|Next|rights|Home|home|About") | not)' \
		out || fail "$(jq -r .text out)"
}

@test "a fragment keeps its sources, lists and sentences" {
	{
		small 2 '<p>See <a href=/a>a book about bees</a> of 1920.'
		small 2 '<ul><li>Wings<li><a href=/b>Honey</a></ul>'
		small 2 '<p>Related: the wasps, which nobody likes that much.'
	} >in
	go df-clean in
	jq -es '[.[].text | test("a book about|- Wings|wasps")] |
		length == 3 and all' out || fail "$(jq -r .text out)"
}

@test "a fragment keeps what stands around the element with the text" {
	{
		page <<<"<h1>Bees</h1><div><p>$long<p>$long</div>"
		page <<<"<p>Testing.</p><ul><li>$long<li>$long</ul>"
		page <<<"<dl><dt>Bee<dd>$long $long</dl>"
		page <<<"<section>Loose words <div><h4>Bee</h4><p>$long $long
			</div></section>"
		page <<<"<article><p>$long $long $long</article>
			<details><summary>More</summary><p>Of it.</details>"
	} >in
	go df-clean in
	jq -es '[.[].text | test("^(# Bees|Testing|Bee\n: |Loose)|Of it")] |
		length == 5 and all' out || fail "$(jq -r .text out)"
}

@test "a list of one item is a list" {
	page <<<"<article><ol start=3><li>$long</ol></article>" >in
	go df-clean in
	text_is "3. $long"
}

@test "a fragment is without what its site says of itself" {
	page >in <<-END
		<header><h1>Site</h1><p>All about bees</header><div id=content>
		<h2>Post</h2><p>$long<p>$long<p>$long</div><div id=footer><p>Powered
		by bees</div>
	END
	go df-clean in
	jq -er .text out | grep -q Post
	! jq -er .text out | grep -q 'All about\|Powered' || fail "it says"
}

@test "a fragment keeps the links that are items of its lists" {
	page >in <<-END
		<p>$long<ul><li><p><a href=/a>Stress</a><li><p>Fatigue
		<li><p><a href=/b>Eye strain</a></ul>
	END
	go df-clean --no-links in
	text_is "$long" "" "- Stress" "- Fatigue" "- Eye strain"
}

@test "a small page is an article, whatever a paragraph more or less says" {
	local n
	for n in 1 2 3 4 5; do
		small $n '<h3>Related</h3><ul><li><a href=/a>Keeping bees</a>
			<li><a href=/b>The garden in May</a></ul>'
	done >in
	go df-clean in
	jq -es 'length == 5 and all(.kind == "article")' out
}

@test "announcements of other articles go in the languages of the world" {
	local lead long title="Keeping bees in a city where nobody expects them"
	local leads=('Read also' '相关阅读' '延伸閱讀' '関連記事' 'あわせて読みたい'
		'관련기사' 'اقرأ أيضًا' 'بیشتر بخوانید' 'קראו גם' 'यह भी पढ़ें'
		'আরও পড়ুন' 'İlgili haberler' 'Czytaj także' 'Читати також'
		'Похожие статьи' 'Xem thêm' 'Baca juga' 'ข่าวที่เกี่ยวข้อง')

	long=$(paragraphs 1 25)
	for lead in "${leads[@]}"; do
		jq -Rsc '{html: .}' <<-END
			<title>Bees</title><h1>Bees</h1>$long
			<p>$lead： <a href=/a>$title</a>$long
		END
		jq -Rsc '{html: .}' <<-END
			<title>Bees</title><h1>Bees</h1>$long<h3>$lead</h3>
			<ul><li><a href=/a>$title</a><li><a href=/b>$title too</a></ul>
		END
		jq -Rsc '{html: .}' <<-END
			<title>Bees</title><h1>Bees</h1>$(paragraphs 1 5)<p>$lead:
			<p><a href=/a>$title</a><p><a href=/b>$title too</a>
		END
	done >in
	go df-clean --page-type=article in
	jq -s --arg title "$title" 'map(select(.text | contains($title))) | .[].text' \
		out >bad
	[ ! -s bad ] || fail "$(<bad)"
	for lead in "${leads[@]}"; do
		! grep -qF "$lead" out || fail "$lead stays"
	done
}

@test "a sentence that begins like an announcement stays" {
	{
		small 4 '<p>Related: the wasps, <a href=/w>which nobody</a> likes much.'
		small 4 '<p>相关阅读材料在图书馆里，读者可以借阅，<a href=/w>开放时间</a>见网站。'
	} >in
	go df-clean in
	jq -es 'map(.text | test("wasps|图书馆")) | length == 2 and all' out
}
