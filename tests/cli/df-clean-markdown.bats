#!/usr/bin/env bats
# df-clean: the Markdown of tables, code and lists.

load lib

long="This is a sentence that is long enough to be taken for the content of \
a page, and it says nothing."

# The record of a page; its text comes from standard input.
page() {
	jq -Rsc '{url: "https://example.org/dir/page.html",
		content_type: "text/html", html: .}'
}

# The text of the only record.
text_is() {
	jq -er .text "$out" | diff -u <(printf '%s\n' "$@") - >&2 ||
		fail "unexpected text"
}

@test "a table whose cells stand beside empty ones is no grid" {
	page <<-END >in
		<p>$long<table><tr><td><td>Beans climb.<tr><td><td>Peas do, too.
		</table><table><tr><td><td>Beans<td>3<tr><td><td>Peas<td>4</table>
	END
	go df-clean in
	text_is "$long" '' 'Beans climb.' '' 'Peas do, too.' '' '| | | |' \
		'| --- | --- | --- |' '| | Beans | 3 |' '| | Peas | 4 |'
}

@test "ticks and crosses of a table are written as words" {
	{ page <<-END
		<p>$long<table><tr><th>What<th>Ours<th>Theirs
		<tr><td>A<td><img src=/i/tick.png alt><td><img src="x/cross.svg?v">
		<tr><td>B<td><i class="fa fa-check-circle"></i><td><i
		class="fa fa-times fa-2x"></i>
		<tr><td>C<td><img alt=Available src=no.png><td><i
		class=fa-xmark></i><span class=sr-only hidden>Never</span>
		<tr><td>D<td><a href=/><img alt=Cover></a><td><i class=star></i>
		<tr><td>E <i class=material-icons>help_outline</i><td><i
		class="material-icons green">check</i><td><span
		class=material-symbols-outlined>close</span>
		<tr><td>F<td><svg role=img aria-label="Not &amp; never"><path
		d=M0></svg><td><b><svg aria-label=Always></svg></b>
		<tr><td>G<td><a href=/><svg aria-label=Go></svg></a><td><svg
		aria-hidden=true></svg>
		<tr><td>H<td><svg role=img><title>Up &amp; in</title><g><title>
		x</title></g></svg><td><i><svg aria-label=Out><title>x</title>
		</svg></i></table>
	END
	page <<-END
		<html lang=de><p>$long<table><tr><th>Was<th>Wir<th>Sie<tr>
		<td>A<td><i class=tick></i><td><i class=cross></i></table>
	END
	} >in
	go df-clean in
	text_is "$long" "" "| What | Ours | Theirs |" "| --- | --- | --- |" \
		"| A | Yes | No |" "| B | Yes | No |" \
		"| C | Available | Never |" "| D | | |" "| E | Yes | No |" \
		"| F | Not & never | Always |" "| G | | |" \
		"| H | Up & in | Out |" \
		"$long" "" \
		"| Was | Wir | Sie |" "| --- | --- | --- |" "| A | ✓ | ✗ |"
}

@test "names of columns are bold already" {
	page <<-END >in
		<p>$long<table><tr><th>A <b>b</b><th><b>C</b>
		<tr><td>d <b>e</b><td>f</table>
	END
	go df-clean in
	text_is "$long" "" "| A b | C |" "| --- | --- |" "| d **e** | f |"
}

@test "what Bootstrap hides on all screens is left out" {
	page <<-'END' >in
		<p>$long</p><p><span class="d-none">\$\begingroup\$</span>
		This is a sentence that everybody sees.
		<span class="d-none d-md-inline">So is this.</span></p>
	END
	sed -i "s/\\\$long/$long/" in
	go df-clean in
	text_is "$long" "" \
		"This is a sentence that everybody sees. So is this."
}

@test "what Tailwind shows on larger screens is kept" {
	page <<-END >in
		<p>$long</p><p class="text-lg hidden lg:block">This is a
		sentence that most see <span class="hidden md:inline">on their
		screens</span>.</p><p>And this all of them.</p>
		<p class="hidden p-1:block">And this is one that nobody
		sees.</p><p class=md:hidden>Most see this.</p>
		<p class="hidden md:!block">Most see this.</p>
		<p class=md:hidden>It has no twin.</p>
	END
	go df-clean in
	text_is "$long" "" \
		"This is a sentence that most see on their screens." "" \
		"And this all of them." "" "Most see this." "" \
		"It has no twin."
}

@test "comments in code are kept, whatever their class" {
	page <<-END >in
		<p>$long<pre class=language-js><code><span class="token
		comment">// one</span>
		let x <span class="comment">/* two */</span>;</code></pre><p>$long
	END
	go df-clean in
	text_is "$long" "" '```js' "// one" "let x /* two */;" '```' "" "$long"
}

@test "lines of code that are lines by their class end" {
	page <<-END >in
		<p>$long<pre><span class=gatsby-highlight-code-line>a {</span><span
		class=gatsby-highlight-code-line>  b</span>}
		<span class=highlight-line>c</span>
		<span class=highlight-line>d</span><br>e</pre>
		<pre class=shiki><code><span class=line><span>f</span></span><span
		class=line></span><span class=line>g</span><span
		class=line>h</span></code></pre><pre><span class=line>i</span>
		<span class=line>j <span class=line-no>k</span></span></pre>
	END
	go df-clean in
	text_is "$long" "" '```' "a {" "  b" "}" c d e '```' "" \
		'```' f "" g h '```' "" '```' i "j k" '```'
}

@test "code that tools write as elements is code" {
	page >in <<-END
		<p>$long<div class="fragment"><div class="line"><a name=1></a><span
		class="lineno"> 1</span>if (x)</div>
		<div class="line"><span class="lineno"> 2</span>  y();</div>
		<div class="line"> </div>
		<div class="line">z();</div>
		</div><p>$long<div class="syntaxhighlighter java"><table><tr><td
		class=gutter><div class=line>1</div><div class=line>2</div><td
		class=code><div class=container><div class="line alt1"><code>try</code> <code>{</code
		></div><div class=line><code>&nbsp;&nbsp;</code><code>go();
		</code></div></div></table></div><p>$long<div
		class=fragment>One fragment of the play is left.</div>
	END
	go df-clean in
	text_is "$long" '' '```' 'if (x)' '  y();' ' ' 'z();' '```' '' "$long" '' \
		'```java' 'try {' '  go();' '```' '' "$long" '' \
		'One fragment of the play is left.'
}

@test "tables of other elements are tables if their roles say so" {
	page >in <<-END
		<p>$long<div role=table><div role=rowgroup><div role=row>
		<div role=columnheader>Bean</div><div role=columnheader>Days</div>
		</div></div><div role=rowgroup><div role=row><div
		role=cell><p>Green</p></div><div role=cell><p>60</p></div></div>
		</div></div><p>$long<div role=row><div role=cell>No</div><div
		role=cell>table</div></div>
	END
	go df-clean in
	text_is "$long" '' '| Bean | Days |' '| --- | --- |' '| Green | 60 |' '' \
		"$long" '' No '' table
}

@test "the grids of Javadoc are tables" {
	page <<-END >in
		<p>$long</p><div class="summary-table three-column-summary">
		<div class="table-header col-first">Type</div>
		<div class="table-header col-second">Field</div>
		<div class="table-header col-last">What</div>
		<div class="col-first even-row-color"><code>int</code></div>
		<div class="col-second even-row-color"><a href=#w>wings</a></div>
		<div class="col-last even-row-color">
		<div class=block>How many.</div></div>
		<div class="col-first odd-row-color"><code>int</code></div>
		<div class="col-second odd-row-color">legs</div>
		<div class="col-last odd-row-color">&nbsp;</div></div>
		<div class=summary-table><div class=col-first>$long</div>
		<div class=col-second>Here</div></div>
	END
	go df-clean in
	text_is "$long" "" "| Type | Field | What |" "| --- | --- | --- |" \
		"| \`int\` | wings | How many. |" "| \`int\` | legs | |" "" \
		"$long" "" "Here"
}

@test "a table with a header is one, whatever its role" {
	page >in <<-END
		<p>$long<table role=presentation><tr><th>Bean<td>Green<tr><th>Days
		<td>60</table><p>$long<table role=presentation><tr><td>Left
		<td>Right<tr><td>Up<td>Down</table>
	END
	go df-clean in
	text_is "$long" '' '| | |' '| --- | --- |' '| Bean | Green |' \
		'| Days | 60 |' '' "$long" '' Left '' Right '' Up '' Down
}

@test "a first row of names above figures or texts is a header" {
	page >in <<-END
		<p>$long<table><tr><td>Bean<td>Days<td>Tried<tr><td>Green<td>60
		days<td>yes<tr><td>Red<td>75 days<td>no</table><p>$long<table>
		<tr><td>Year<td>Sold<tr><td>1990<td>12,000<tr><td>1991<td>9,000
		</table><p>$long<table><tr><td>For<td>Against<tr><td>$long
		<td>$long<tr><td>$long<td>$long</table><p>$long
		<table><tr class=header><td>Bean<td>Use<tr><td>Green
		<td>soup</table>
	END
	go df-clean in
	text_is "$long" '' '| Bean | Days | Tried |' '| --- | --- | --- |' \
		'| Green | 60 days | yes |' '| Red | 75 days | no |' '' \
		"$long" '' '| Year | Sold |' '| --- | --- |' '| 1990 | 12,000 |' \
		'| 1991 | 9,000 |' '' "$long" '' '| For | Against |' \
		'| --- | --- |' "| $long | $long |" "| $long | $long |" '' \
		"$long" '' '| Bean | Use |' '| --- | --- |' '| Green | soup |'
}

@test "a first row that may be data is no header" {
	page >in <<-END
		<p>$long<table><tr><td>Bean<td>Green<tr><td>Days<td>60
		<tr><td>Height<td>200 cm</table><p>$long<table><tr><td>A<td>B<td>C
		<tr><td>D<td>E<td>F<tr><td>G<td>H<td>I</table><p>$long<table>
		<tr><td>Red<td>9<td>no<tr><td>Green<td>60<td>yes<tr><td>Blue
		<td>7<td>no</table>
	END
	go df-clean in
	[ "$(jq -r .text "$out" | grep -c '^| |')" -eq 3 ]
}

@test "numbers before lines that are blocks are no code" {
	page <<-END >in
		<p>$long<pre><div><span>1</span><div><div>let a = 1
		</div></div></div><div><span>2</span><div><div>
		</div></div></div><div><span>3</span><div><div></div></div
		></div><div><span>4</span><div><div>f(<b>2</b>)</div></div></div>
		</pre>
	END
	go df-clean in
	text_is "$long" "" '```' "let a = 1" "" "" "f(2)" '```'
}

@test "words that only a style sheet parts are two" {
	page <<-END >in
		<p>$long<p><span class=name>Ann Lee</span><span
		class=role>Student</span>
		<p><label class=l>Locks</label><span class=n>653</span>
		<p><a href=/a>Ankle</a><a href=/b>Calf</a>
		<p><span class=price>\$99</span><b class=was>MSRP: \$120</b>
		<p><span class=t>Done.</span><time>May 2</time>
		<p>By:<span>Ann</span> All is done.<b>What now?</b>It ends.
		<p>Deploy<span class=badge>Start</span>
		<p><span>SKU: ARC</span><span>MFR: MKC</span>
		<p><b class=title>Global reach</b>We are there.
	END
	go df-clean --no-links in
	text_is "$long" "" "Ann Lee Student" "" "Locks 653" "" \
		"Ankle Calf" "" '$99 **MSRP: $120**' "" "Done. May 2" "" "By: Ann All is done. **What now?** It ends." "" \
		"Deploy Start" "" "SKU: ARC MFR: MKC" "" "**Global reach** We are there."
}

@test "what stands behind a dotted name is a part of it" {
	page <<-END >in
		<p>$long</p><h3>Methods of java.lang.<a href=o>Object</a></h3>
		<p>$long It ends.<b>Then</b> all begins.</p>
	END
	go df-clean --no-links in
	text_is "$long" '' '### Methods of java.lang.Object' '' \
		"$long It ends. **Then** all begins."
}

@test "links to the source beside a definition are left out" {
	page <<-END >in
		<p>$long</p><h3>bee <a href=src/B.html>Source</a></h3><p>$long
		</p><h3>wasp<a class=x href=w><span class=viewcode-link>[source]</span></a></h3><p>
		$long <a href=/img-src/b>Source</a></p>
	END
	go df-clean --no-links in
	text_is "$long" '' '### bee' '' "$long" '' '### wasp' '' "$long Source"
}

@test "words that mark-up cuts stay one" {
	page <<-END >in
		<p>$long<p><span class=a>hel</span><span class=b>lo</span>
		<b>H</b><i>ello</i> <span class=c>H</span><span class=c>I</span>
		Mac<span class=x>OS</span> <a href=/>Java</a>Script
		<span class=w>LiFePO</span><sub class=s>4</sub>
		<code class=k><span class=a>foo</span><span class=b>Bar</span></code>
		Node.<b>Js</b> e.g.<i>This</i> dot.<i>net</i>
		<span>Data</span><span>Feed</span> <span class=m>3</span><span
		class=n>rd</span>
	END
	go df-clean --no-links in
	text_is "$long" "" "hello **H***ello* HI MacOS JavaScript LiFePO4\
 \`fooBar\` Node.**Js** e.g.*This* dot.*net* DataFeed 3rd"
}

@test "the marks of notes are told from powers and from names" {
	page <<-END >in
		<p>$long Fast<sup>1</sup>, <b>bold</b><sup>2</sup>. End.<sup>12</sup>
		In 2012<sup>3</sup>, 10<sup>4</sup> s<sup>-1</sup> of
		<sup>14</sup>C in (<sup>3</sup>He) at km<sup>2</sup>
		and (a)<sup>2</sup> by T<sup>4</sup>CP,
		1<sup>st</sup><a href=#n><sup>5</sup></a>
		<a href="page.html#m"><sup>6</sup></a>
		<sup><a href="other.html#m">7</a></sup>
	END
	go df-clean in
	text_is "$long Fast[1], **bold**[2]. End.[12] In 2012[3], 10⁴ s⁻¹ of 14C \
in (3He) at km² and (a)² by T4CP, 1st[5] [6] \
[7](https://example.org/dir/other.html#m)"
}

@test "powers of several characters are told from ordinals and notes" {
	page <<-END >in
		<p>$long 2<sup>n+1</sup> 2<sup><i>n</i> − 1</sup>
		2<sup>1/2</sup> e<sup>-x</sup> <i>x</i><sup>2n</sup>
		kx<sup>n-1</sup> (a)<sup>2n</sup> e<sup>−λt</sup> 10<sup>1,5</sup>
		A<sub>2n</sub>, 1<sup>er</sup> 2<sup>e</sup> 3<sup>nd/rd</sup>
		M<sup>me</sup> n<sup>o</sup> Li<sup>2a</sup> Smith<sup>a-c</sup>
		Wu<sup>a,b</sup> 19<sup>/mo</sup> 2019<sup>a-c</sup> It<sup>+</sup>
		x<sup>y<sup>2+n</sup></sup>
	END
	go df-clean in
	text_is "$long 2^(n+1) 2^(n − 1) 2^(1/2) e^(-x) *x*^(2n) kx^(n-1) \
(a)^(2n) e^(−λt) 10^(1,5) A2n, 1er 2e 3nd/rd Mme no Li2a Smitha-c Wua,b \
19/mo 2019a-c It+ xy^(2+n)"
}

@test "charges are raised, and lists of notes are marked" {
	page <<-END >in
		<p>$long Ca<sup>2+</sup> SO<sub>4</sub><sup>2-</sup>
		[Fe(CN)<sub>6</sub>]<sup>3−</sup> 5<sup>2+</sup>
		book<sup>3,4</sup> end.<sup>1, 2–5</sup> 2019<sup>6-8</sup>
		text<sup><a href=#a>7</a>,<a href=#b>8</a></sup>
		x<sup>1,2345</sup> in <sup>1,2</sup>H
	END
	go df-clean in
	text_is "$long Ca²⁺ SO4²⁻ [Fe(CN)6]³⁻ 52+ book[3,4] end.[1, 2–5] \
2019[6-8] text[7,8] x1,2345 in 1,2H"
}

@test "a tilde at what is deleted begins no code" {
	page >in <<<"<p>~<del>old</del> a~<s>b</s><p>~5 ~ $long"
	go df-clean in
	text_is '\~~~old~~ a\~~~b~~' "" "~5 ~ $long"
}

@test "the base of a number is lowered, an index is not" {
	page <<-END >in
		<p>$long 1010<sub>2</sub> is 10<sub>10</sub>, H<sub>2</sub>O
		x<sub>1</sub>, FF<sub>16</sub>, 5<sub>a</sub> 7 <sub>2</sub>
	END
	go df-clean in
	text_is "$long 1010₂ is 10₁₀, H2O x1, FF16, 5a 7 2"
}

@test "an item that holds nothing but a list has no mark of its own" {
	page <<-END >in
		<p>$long<ul><li><ul><li>a<li>b<ul><li>c</ul></ul><li>d<li>
		<div><ul><li><ul><li>e</ul></ul></div><p>f</p><li>g</ul>
		<ol><li><ol><li>h</ol><li>i</ol>
	END
	go df-clean in
	text_is "$long" "" "- a" "- b" "  - c" "- d" "- e" "" f "- g" "" \
		"1. 1. h" "2. i"
}

@test "emphasis goes on over a blank" {
	page <<-END >in
		<p>$long<p><b>a</b> <b>b</b><b>c</b> <i>d</i> <b>e</b><br><b>f</b>
		<i><b>g</b></i> <i>h</i> <b>i.</b> <b>(j)</b> <del>k</del> <del>l
		</del> <code>m</code> <code>n</code><p><b>o</b><p><b>p</b>
	END
	go df-clean in
	# shellcheck disable=SC2016 # the backquotes are Markdown's
	text_is "$long" "" '**a bc** *d* **e**  ' \
		'**f** ***g** h* **i. (j)** ~~k l~~ `m` `n`' "" '**o**' "" '**p**'
}

@test "text behind a quote in a list item is not part of the quote" {
	page <<-END >in
		<p>$long</p><ol><li><blockquote>Quoted.</blockquote><div>Jane</div>
		<li><blockquote>Again.</blockquote>Joe<li><blockquote>Alone.
		</blockquote></ol>
	END
	go df-clean in
	text_is "$long" "" "1. > Quoted." "" "   Jane" "2. > Again." "" \
		"   Joe" "3. > Alone."
}

@test "links that lead back to where a note is called are left out" {
	page <<-END >in
		<p>$long<sup><a href=#f1>1</a></sup></p><ol>
		<li id=f1>See Smith. <a href=#r1 class=reversefootnote>&#8617;&#xfe0e;
		</a> <a href=#r2>&#8617;<sup>2</sup></a>
		<li><b><a href=#r2>^</a></b> Jones, <a href=#p>p. ^</a>
		<li>^ <a href=#a><sup><i><b>a</b></i></sup></a> <a href=#b>b</a> Poe
		<li>2 ^ <a href=#n>n</a>, see <a href=#b>b</a></ol>
	END
	go df-clean in
	text_is "${long}[1]" "" "1. See Smith." "2. Jones, p. ^" "3. Poe" \
		"4. 2 ^ n, see b"
}

@test "emphasis beside symbols is left out where it would be none" {
	page <<-END >in
		<p>$long</p><p>Trade<em>™</em> and <b>5℃</b>warm, <b>№</b> 2,
		<i><b>Name</b></i><b>®</b>, <b>a.</b><i>b</i>, <b>a</b><i>b</i>,
		<b>c.</b><b>d</b></p>
	END
	go df-clean in
	text_is "$long" "" "Trade™ and 5℃warm, **№** 2, ***Name***®, a.*b*, \
**a***b*, **c.d**"
}

@test "the mark that the text of an item begins with is not doubled" {
	page <<-END >in
		<p>$long</p><ol><li>1. First<li><b>2)</b> Second<li>3.5 times
		<li>7. Lucky<li value=9> 9.&nbsp;Last</ol><p>$long</p>
		<ul><li>• One<li><span>·</span> Two<li>- Three<li>- 4 degrees
		<li>1. Five<li><code>* six</code></ul>
	END
	go df-clean in
	text_is "$long" "" "1. First" "2. Second" "3. 3.5 times" \
		'4. 7\. Lucky' "9. Last" "" "$long" "" "- One" "- Two" \
		"- Three" '- \- 4 degrees' '- 1\. Five' '- `* six`'
	go df-clean --format text in
	[[ $(jq -er .text "$out") == *"
1. First
2) Second"* ]]
}

@test "blocks in a list item are paragraphs of their own" {
	page <<-END >in
		<p>$long</p><ul><li>a<div>b</div>tail<ul><li>c</ul><li><div>d</div>
		<ul><li>e</ul>f<li><p>g</p>h<li><div>i</div><ol start=3><li>j
		</ol><li>k</ul>
	END
	go df-clean in
	text_is "$long" "" "- a" "" "  b" "" "  tail" "  - c" "- d" "  - e" \
		"" "  f" "- g" "" "  h" "- i" "" "  3. j" "- k"
}

@test "a line end between characters without blanks is none" {
	page <<-END >in
		<p>$long<p>这是一个很长的
		   句子，
		它在源代码中换行。 在這裡
		<b>有</b> 日本語の
		テキスト
		한국어 문장은
		띄어 씁니다 中文
		word
	END
	go df-clean in
	text_is "$long" "" "这是一个很长的句子，它在源代码中换行。 在這裡 **有** 日本語のテキスト 한국어 문장은 띄어 씁니다 中文 word"
}

@test "posts that stand in a table are no table" {
	page <<-END >in
		<p>$long<table id=post12><tr><td>May 2<td>Number 2
		<tr><td><a class=bigusername>Ann</a><td><div
		id=post_message_12>Hi,<br><br>How are you?</div></table>
		<p>$long<table><tr><th>Author<th>Message<tr><td>Bob<td><table>
		<tr><td>Posted: today<tr><td><span class=postbody>Fine.</span>
		</table></table>
	END
	go df-clean in
	text_is "$long" "" "May 2" "" "Number 2" "" "Ann" "" "Hi," "" \
		"How are you?" "" "$long" "" "Author" "" "Message" "" "Bob" \
		"" "Posted: today" "" "Fine."
}

@test "a list that stands in a list belongs to the item before it" {
	page <<-END >in
		<p>$long<ul><li>one<ul><li>a</ul></li><ul><li>b<li>c</ul>
		<li>two</ul><ol start=9><li>nine<li>ten<ol><li>x</ol></li>
		<ul><li>y</ul><li>eleven</ol><ul><ul><li>z</ul></ul>
	END
	go df-clean in
	text_is "$long" "" "- one" "  - a" "  * b" "  * c" "- two" "" \
		"9. nine" "10. ten" "    1. x" "    - y" "11. eleven" "" "- z"
}

@test "an item behind text at the margin begins a list anew" {
	page <<-END >in
		<p>$long<ol><li>one<pre>code</pre>more<li>two</ol>
	END
	go df-clean in
	text_is "$long" "" "1. one" "" '```' code '```' "" more "" "2. two"
}

@test "a list behind text at the margin stands there, too" {
	page <<-END >in
		<p>$long<ol><li>one<pre>code</pre>more</li><ul><li>x</ul></ol>
	END
	go df-clean in
	text_is "$long" "" "1. one" "" '```' code '```' "" more "" "- x"
}

@test "what is left out between texts parts them, unless it is not seen" {
	page <<-END >in
		<div>$long one<p></p>two<hr>three<div class=ad>Buy!</div>four
		<span>five<div hidden>six</div> seven</span></div>
	END
	go df-clean in
	text_is "$long one" "" two "" three "" "four five seven"
}

@test "links are part of a text, whatever their class" {
	page <<-END >in
		<p>$long
		<p>Specified by <a class="rfc reference external" href=/7><b>RFC
		7</b></a>, which <a class=popup href=/8>obsoletes</a> it.<a
		class="popup headerlink" href=/9>here</a> It is
		<a class=popup href=#10>see below</a> new.
	END
	go df-clean --no-links in
	text_is "$long" "" "Specified by **RFC 7**, which obsoletes it. It is \
new."
}

@test "the name of a heading's own place is left out" {
	page <<-END >in
		<p>$long<h2>Part one<a href=#one>#one</a></h2><p>See <a
		href=#one>#one</a>.
	END
	go df-clean in
	text_is "$long" "" "## Part one" "" "See #one."
}

@test "a link goes on over a blank" {
	page <<-END >in
		<p>$long<p><a href=/1>case stud</a><a href=/1>ies</a>
		<a href=/2>one</a> <a href=/2><b>two</b></a> <a href=/3>three</a>
		<a href=/3>four</a>, <a href=/3>five</a>
		<a href=/4>an</a>d
		<a href=/5><b>six</b></a><a href=/5><b>teen</b></a>
		and more that stands in no link
	END
	go df-clean in
	text_is "$long" "" "[case studies](https://example.org/1)\
 [one **two**](https://example.org/2)\
 [three four](https://example.org/3), [five](https://example.org/3)\
 [an](https://example.org/4)d\
 [**six**](https://example.org/5)[**teen**](https://example.org/5)\
 and more that stands in no link"
}

@test "lines of poems and of white-space: pre-line stay lines, code stays code" {
	page <<-'END' >in
		<p>Here is a poem that I have known by heart since I went to school.</p>
		<pre class="wp-block-verse">Roses are red,
		  violets are blue.

		Sugar</pre><p style="color:red;white-space: pre-line">One
		<b>two</b></p><div class="whitespace-pre-wrap">Three
		four</div><p style="white-space:nowrap">five
		six</p><pre class=inverse>a
		b</pre>
	END
	go df-clean in
	text_is "Here is a poem that I have known by heart since I went to school." \
		"" "Roses are red,  " "violets are blue." "" Sugar "" "One  " "**two**" \
		"" "Three  " four "" "five six" "" '```' a b '```'
}

@test "what would be a definition or a table below its line is escaped" {
	page <<-'END' >in
		<p>This is a long sentence, which is needed to have some text.</p>
		<p>: no definition</p><p>[1]: http://example.com/ and more</p>
		<p>a | b<br>---|:--<br>c | d<br>|---|</p><p>[1] is: one</p>
	END
	go df-clean in
	text_is "This is a long sentence, which is needed to have some text." \
		"" "\: no definition" "" "\[1]: http://example.com/ and more" "" \
		"a | b  " "\---|:--  " "c | d  " "\|---|" "" "[1] is: one"
}

@test "numbers of items are those that browsers show" {
	page <<-END >in
		<p>$long<ol reversed><li>a<ul><li>x</ul><li>b<li hidden>h</li><li>
		</li><li>c</ol><p>$long
		<ol reversed start=5><li>a<li value=10>b<li value=x>c</ol><p>$long
		<ol start=" +3rd"><li>a<li value=7>b<li><h2>c</h2>d<li>e</ol>
		<p>$long<ol start=-1 reversed><li>below zero</ol>
	END
	go df-clean in
	text_is "$long" "" "4. a" "   - x" "3. b" "1. c" "" "$long" "" \
		"5. a" "10. b" "9. c" "" "$long" "" "3. a" "7. b" "" "## c" \
		"" d "9. e" "" "$long" "" "0. below zero"
}

@test "a check box that begins an item says what is done, others vanish" {
	page <<-END >in
		<p>$long<ul><li class=task-list-item><input type=checkbox id=""
		disabled checked> <b>Write</b> it<li><p><input type=checkbox
		disabled>- Test it</p><ul><li><label><b><input checked=""
		type=checkbox>Ship it</b></label></ul>
		<li><input type=checkbox id=task-1 class=task-list-item-checkbox
		checked><label for=task-1>Sell it</label>
		<li>Buy <input type=checkbox checked>it<li><input type=checkbox
		name=color value=red>Red<li><input type=checkbox id=box><label
		for=box>2 cups of flour</label><li><input type=radio>One
		</ul><p><input type=checkbox>Done
	END
	go df-clean in
	text_is "$long" "" "- [x] **Write** it" "- [ ] - Test it" \
		"  - [x] **Ship it**" "- [x] Sell it" "- Buy it" "- Red" \
		"- 2 cups of flour" "- One" "" Done
	go df-clean --format text in
	text_is "$long" "" "[x] Write it" "[ ] - Test it" "[x] Ship it" \
		"[x] Sell it" "Buy it" Red "2 cups of flour" One "" Done
}

@test "the address of a picture is found where scripts and browsers find it" {
	data=data:image/gif,GIF89a
	page <<-END >in
		<p>$long<p><img src=a.png alt="A
		[b]"><p><img src=$data alt=No><p><img src=$data data-src=/b.jpg>
		<p><img src=/gray.gif data-lazy-src=/c.jpg>
		<p><img src=/gray.gif data-original=/d.jpg>
		<p><img src=$data data-srcset="/e,1.jpg 300w, /e,2.jpg 600w">
		<p><img srcset="/f1.jpg, /f2.jpg 2x,$data 3x"> <p><img src=$data
		class=lazy> <noscript><img src=/g.jpg></noscript>
		<p><picture><source srcset="/h.webp 1x, /h2.webp 2x"><img
		alt=H></picture><p><img src=/pixel.gif width=1 height=1>
		<p><img src=/i6.jpg srcset="/i3.jpg 300w, /i12.jpg 1200w, /i6.jpg
		600w, /i40.jpg 4000w"> <img src=/j.jpg srcset="/j2.jpg 2x, /j.jpg">
		<p><img src=/k.jpg srcset="/k9.jpg 9000w, /k5.jpg 5000w">
		<p><img data-src=/l.jpg srcset="/blur.jpg 1x" src=$data>
		<p><picture><source data-srcset="/m1.jpg 100w, /m2.jpg 200w"><img
		src=$data></picture>
		<p>So <img src=/1.png class=emoji alt=😀> so.
	END
	go df-clean --images in
	at=https://example.org
	text_is "$long" "" "![A [b]]($at/dir/a.png)" "" "![]($at/b.jpg)" "" \
		"![]($at/c.jpg)" "" "![]($at/d.jpg)" "" "![]($at/e,2.jpg)" "" \
		"![]($at/f2.jpg)" "" "![]($at/g.jpg)" "" "![H]($at/h2.webp)" "" \
		"![]($at/i12.jpg) ![]($at/j2.jpg)" "" "![]($at/k5.jpg)" "" \
		"![]($at/l.jpg)" "" "![]($at/m2.jpg)" "" "So 😀 so."
}

@test "code right behind code is parted from it" {
	page <<-END >in
		<p>$long<p><code>a*</code><code>*b</code> <code>c</code> <code>d</code>,
		<code>e\`</code><code>f</code>
	END
	go df-clean in
	# shellcheck disable=SC2016 # the backquotes are Markdown's
	text_is "$long" "" '`a*` `*b` `c` `d`, `` e` `` `f`'
}

@test "a formula that MathJax has drawn comes once, as TeX" {
	drawn='<nobr aria-hidden=true><span class=math>x</span></nobr><span
		class=MJX_Assistive_MathML><math><mi>x</mi></math></span>'
	page <<-END >in
		<p>$long<p>So <span class=MathJax_Preview></span><span class=MathJax
		id=MathJax-Element-1-Frame>$drawn</span><script
		type=math/tex>x^2</script> and <span class="mjx-chtml
		MathJax_CHTML">$drawn</span> <script type=math/tex>x^3</script>.
		<div class=MathJax_Display><span class=MathJax>$drawn</span></div
		><script type="math/tex; mode=display">x^4</script>
	END
	go df-clean in
	text_is "$long" "" 'So $x^2$ and $x^3$.' "" '$$x^4$$'
}

@test "pictures of formulas are TeX" {
	page <<-'END' >in
		<p>LONG<p>A <img class=latex alt="x^2"
		src="https://s0.wp.com/latex.php?latex=x%5E2">, <img alt="\alpha"
		src="https://latex.codecogs.com/svg.latex?\alpha">, <img
		class=texrender src=1.png alt="y_1">, <img alt="LaTeX: z"
		src="/mimetex.cgi?z">, <img class=latex src=gloves.jpg alt=Gloves>
		<img class="ql-img-displayed-equation quicklatex-auto-format"
		src=2.png alt="a=b">
	END
	sed -i "s/LONG/$long/" in
	go df-clean in
	text_is "$long" "" 'A $x^2$, $\alpha$, $y_1$, $z$, $$a=b$$'
}

@test "a number and a full stop in another element begin no item" {
	page <<-END >in
		<p>$long<p>1<span>.</span> One<p>2<b>)</b><i> Two</i><p>3<span>.5</span>
		4<span>.</span> It<p><b>5</b>. Five<h2>6<span>.</span> Six</h2>
	END
	go df-clean in
	text_is "$long" "" '1\. One' "" '2\) *Two*' "" '3.5 4. It' "" \
		'**5**. Five' "" "## 6. Six"
}

@test "who is quoted stands above the quote, not in its first word" {
	page <<-END >in
	<p>$long<blockquote><div><cite>Ann wrote:</cite>$long</div></blockquote>
	<p>$long<blockquote><p>All is <cite>Hamlet</cite>: $long</blockquote>
	END
	go df-clean in
	jq -r .text out >text
	! grep -F "wrote:This" text || fail "glued: $(<text)"
	grep -qFx "> $long" text || fail "no quote in: $(<text)"
	grep -qFx "> Ann wrote:" text || fail "who is quoted is gone: $(<text)"
	grep -qFx "> All is Hamlet: $long" text || fail "cut: $(<text)"
}

@test "definitions in definitions have their colons" {
	page <<-END >in
		<p>$long<dl><dt>class A<dd><p>A class.<dl><dt>f<dd><p>A method.
		<p>It is good.<dl><dt>Parameters<dd><dl><dt>x<dd>a number</dl>
		<dt>Raises<dd><ul><li>Error of sorts<li>Fault of sorts</ul><dt>Returns<dd>nothing</dl></dl>
		<p>End of A.<dt>class B<dd><dl><dt>close<dd>Done with it.</dl><dt>E<dd><ul><li>five of them<li>gone too
		</ul></dl><p>After.
	END
	go df-clean in
	text_is "$long" '' 'class A' ': A class.' '' '  f' '  : A method.' '' \
		'  It is good.' '' '  Parameters' '' '  x' '  : a number' '' \
		'  Raises' '' '  - Error of sorts' '  - Fault of sorts' '' '  Returns' '  : nothing' '' \
		'  End of A.' '' 'class B' ': close' '  : Done with it.' '' 'E' ': - five of them' '  - gone too' '' \
		'After.'
}

@test "a table of contents made of terms is a list of lists" {
	page <<-END >in
		<p>$long<div class=TOC><p><b>Contents</b><dl><dt><a href=a>1.
		Beans and whatever else climbs</a><dd><dl><dt><a href=a#b>1.1.
		How they climb</a><dd><dl><dt><a href=a#c>1.1.1. Poles</a></dl>
		<dt><a href=a#d>1.2. Pods</a></dl><dt><a href=p>2. Peas</a></dl>
		</div><dl><dt>bean<dd>a <a href=x>seed</a> of sorts</dl>
	END
	go df-clean --no-links in
	text_is "$long" '' '**Contents**' '' \
		'- 1\. Beans and whatever else climbs' \
		'  - 1.1. How they climb' '    - 1.1.1. Poles' '  - 1.2. Pods' \
		'- 2\. Peas' '' 'bean' ': a seed of sorts'
}

# shellcheck disable=SC2016 # the dollar signs are the text's
@test "dollar signs that would be a formula are escaped, formulas are not" {
	local rows=(
		'It costs $5 and $6, or US$7.' 'It costs $5 and $6, or US$7.'
		'Pay $5 or 10$.' 'Pay \$5 or 10$.'
		'Set $HOME/bin:$PATH and $X' 'Set \$HOME/bin:$PATH and $X'
		'($ to $$$), $$ a $$' '($ to \$\$\$), \$\$ a $$'
		'$x$, $f(x)$, $a_1$, $\alpha$, $n + 1$ and $0$ for $5'
		'$x$, $f(x)$, $a_1$, $\alpha$, $n + 1$ and $0$ for $5'
		'From $5:$, so $\{x*y*z\}$ is' 'From \$5:\$, so $\{x*y*z\}$ is'
		'${a}${b} and $a$b' '\${a}\${b} and \$a$b'
		'So $$ x_1 = 2 $$ it is' 'So $$x_1 = 2$$ it is'
		'/^a$/ is $x and y$ not' '/^a\$/ is \$x and y$ not'
		'one $' 'one $'
		'a <code>$x</code> and $y:$' 'a `$x` and \$y:$')
	for ((i = 0; i < ${#rows[@]}; i += 2)); do
		page <<<"<p>$long<p>${rows[i]}" >in
		go df-clean in
		text_is "$long" '' "${rows[i + 1]}"
	done
	page <<<"<p>$long<p>Pay \$5 or 10\$ for \$x_1\$." >in
	go df-clean --format=text in
	text_is "$long" '' 'Pay $5 or 10$ for x_1.'
	go df-clean in
	go df-chunk "$out"
	jq -e '.text | contains("Pay \\$5 or 10\\$ for $x_1$.")' "$out" ||
		fail "lost an escape"
}

@test "the mark of a note that is raised by its class has brackets" {
	page <<-END >in
		<p>$long<p>So it is<a class=footnote-anchor id=r
		href="https://example.org/dir/page.html#n">1</a>, or not. See
		<a class=footnote-anchor href=/other#n>2</a>.<div class=note><a id=n
		class=footnote-number href=#r>1</a><div><p>It is not so.</div></div>
	END
	go df-clean in
	text_is "$long" '' "So it is[1], or not. See [2](https://example.org/other\
#n)." '' '[1]' '' 'It is not so.'
}
