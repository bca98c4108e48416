#!/usr/bin/env bats
# df-clean: code as highlighters lay it out, and the languages that they name.

load lib

long="This is a sentence that is long enough to be taken for the content of \
a page, and it says nothing."

local_setup() {
	printf '%s\n' 'def f(a):' '    if a &lt; 1:' '' '        return a' >code
}

# Each line of the code in $1, in place of %s; %n is its number.
each() {
	local i=0 line one
	while IFS= read -r line; do
		i=$((i + 1)) one=${1//%n/$i}
		printf %s "${one//%s/"$line"}"
	done <code
}

# A page with $1 between two paragraphs.
page() {
	jq -nc --arg html "$1" --arg long "$long" \
		'{html: "<h1>On code</h1><p>\($long)</p>\($html)<p>\($long)</p>"}'
}

# The page with $1 holds the code, in the language $2, and nothing else beside
# its paragraphs but $3.
is_code() {
	page "$1" >in
	go df-clean in
	jq -er .text "$out" | diff -u <(
		printf '%s\n' "# On code" "" "$long" ""
		[ -z "${3-}" ] || printf '%s\n' "$3" ""
		printf '%s\n' "\`\`\`$2" 'def f(a):' '    if a < 1:' '' \
			'        return a' '```' "" "$long"
	) - >&2 || fail "unexpected text"
}

@test "tables with a column for the numbers of lines are code" {
	numbers=$(each "%n
")
	text=$(<code)
	is_code "<div class=highlight-python><table class=highlighttable><tr><td
class=linenos><div class=linenodiv><pre>$numbers</pre></div></td><td
class=code><div class=highlight><pre><span></span>$text
</pre></div></td></tr></table></div>" python
	is_code "<div class=highlight><div class=chroma><table class=lntable><tr>
<td class=lntd><pre class=chroma><code>$(each '<span class=lnt>%n
</span>')</code></pre></td>
<td class=lntd><pre class=chroma><code class=language-py data-lang=py>$text
</code></pre></td></tr></table></div></div>" py
	is_code "<figure class='highlight ruby'><table><tr><td
class=gutter><pre>$(each '<span class=line>%n</span><br>')</pre></td><td
class=code><pre>$(each '<span class=line>%s</span><br>'
	)</pre></td></tr></table></figure>" ruby
	is_code "<pre><code class=language-ruby><table class=rouge-table><tbody><tr>
<td class='rouge-gutter gl'><pre class=lineno>$numbers</pre></td>
<td class=rouge-code><pre>$text
</pre></td></tr></tbody></table></code></pre>" ruby
	is_code "<div class=wp_syntax><table><tr><td class=line_numbers><pre>$numbers
</pre></td><td class=code><pre class=perl>$text</pre></td></tr></table></div>" \
		perl
	is_code "<div class=crayon-main><table class=crayon-table><tr>
<td class=crayon-nums>$(each '<div class=crayon-num>%n</div>')</td>
<td class=crayon-code><div class=crayon-pre>$(
		each '<div class=crayon-line>%s</div>')</div></td></tr></table></div>" ''
	is_code "<table class=listing_frame><tr><td class=listing_lines><pre>$numbers
</pre></td><td class=listing_code><pre class=programlisting>$text
</pre></td></tr></table>"
}

@test "tables with a row for each line are code" {
	is_code "<div class='blob-wrapper data type-python'><table
class='highlight js-file-line-container'>$(each '<tr>
<td class="blob-num" data-line-number="%n"></td>
<td class="blob-code"><b>%s</b></td>
</tr>')</table></div>" python
	is_code "<pre><code class='hljs language-js'><table class=hljs-ln>$(
		each '<tr><td class="hljs-ln-line hljs-ln-numbers"><div
class=hljs-ln-n data-line-number=%n></div></td><td
class="hljs-ln-line hljs-ln-code">%s</td></tr>')</table></code></pre>" js
	is_code "<table class=code><thead><tr><th class=lineno>Line</th><th></th>
</tr></thead><tbody>$(each '<tr><th id=L%n><a href=#L%n>%n</a></th>
<td>%s</td></tr>')</tbody></table>" ''
	is_code "<div class=syntaxhighlighter><div class=bar><div class=toolbar><a
href=#>view source</a></div></div><div class=lines>$(each '<div class=line>
<table><tbody><tr><td class=number><code>%n.</code></td><td
class=content><code class=plain>%s</code></td></tr></tbody></table></div>
')</div></div>" ''
}

@test "lines that are elements are code" {
	sed -i 's/  /\&nbsp;\&nbsp;/g; s/^$/\&nbsp;/' code
	is_code "<div class='syntaxhighlighter jscript'><div class=toolbar><a
href=#>?</a></div><table><caption>sum.js</caption><tbody><tr>
<td class=gutter>$(each '<div class="line number%n">%n</div>')</td>
<td class=code><div class=container>$(each '<div class=line><code
class="jscript plain">%s</code></div>
')</div></td></tr></tbody></table></div>" jscript sum.js
	is_code "<div class=dp-highlighter><div class=bar><div class=tools><a
href=#>view plain</a></div></div><ol class=dp-py>$(
		each '<li><span>%s&nbsp;</span></li>
')</ol></div>" py
	is_code "<div class=CodeMirror-code>$(each '<div><div
class=CodeMirror-gutter-wrapper><div class=CodeMirror-linenumber>%n</div></div
><pre class=CodeMirror-line><span>%s</span></pre></div>')</div>" ''
	is_code "<div class=cm-editor><div class=cm-gutters>$(each '<div
class=cm-gutterElement>%n</div>')</div><div class=cm-content
data-language=python>$(each '<div class=cm-line>%s</div>')</div></div>" python
}

@test "numbers in a column, and a column named gutter, are no code" {
	page '<table><tr><th>Rank<th>Name<tr><td class=number>1<td>Ann
<tr><td class=number>2<td>Bob</table><table><tr><td class=gutter>3<td>Joe
<tr><td class=gutter>4<td>Kim</table><div class=code>Code: 12</div>
<table class=code><tr><th>200<td>Fine<tr><th>404<td>Not found</table>' >in
	go df-clean in
	jq -e '.text | test("\\| 2 \\| Bob \\|") and test("\\| Kim \\|") and
		test("\nCode: 12\n") and (test("```") | not)' "$out" >/dev/null ||
		fail "$(jq -r .text "$out")"
}

@test "the language of code is found in the ways of highlighters" {
	language() {
		page "$1" >in
		go df-clean in
		[ "$(jq -r .text "$out" | sed -n 's/^```//p' | head -n 1)" = "$2" ] ||
			fail "$1 is not $2: $(jq -r .text "$out")"
	}
	language '<pre lang=perl>a' perl
	language '<pre lang=en>a' ''
	language '<pre class="brush: php; gutter: false">a' php
	language '<pre data-syntaxhighlighter-params="brush: java; a: b">a' java
	language '<pre data-enlighter-language=python>a' python
	language '<pre><code data-lang=toml>a' toml
	language '<pre class="sourceCode haskell"><code>a' haskell
	language '<pre><code class="hljs lang-js">a' js
	language '<div class="highlight highlight-source-ruby"><pre>a' ruby
	language '<div class="highlight highlight-text-html-basic"><pre>a' html
	language '<div class="highlight highlight-text-html-erb"><pre>a' erb
	language '<div class="mw-highlight mw-highlight-lang-c"><pre>a' c
	language '<div class="highlight-default notranslate"><pre>a' ''
}

@test "what Termynal shows as colours is no code" {
	local shown='<span class=gp>$ </span>&lt;u style="a"&gt;ls&lt;/u&gt;
&lt;b&gt;&lt;font color="#4E9A06"&gt;old &lt;i&gt; mill&lt;/i&gt;&lt;/font&gt;&lt;/b&gt; &lt;b
&lt;br&gt; a &lt; b'
	page "<div class=termy><div class=highlight><pre><code>$shown</code></pre>
</div></div><pre><code>$shown</code></pre>" >in
	go df-clean in
	jq -er .text "$out" >text
	grep -qFx '$ ls' text || fail "$(<text)"
	grep -qFx 'old  mill <b' text || fail "$(<text)"
	grep -qFx '<br> a < b' text || fail "$(<text)"
	grep -qFx '$ <u style="a">ls</u>' text || fail "$(<text)"
}

@test "what W3Schools writes with line breaks is code" {
	is_code "<div class='w3-code notranslate pythonHigh'><span><span>
</span>  <b>def</b> f(a):<br>&nbsp;&nbsp;&nbsp; <b>if</b>
a &lt; 1:<br><br>
  &nbsp;&nbsp; &nbsp; &nbsp;&nbsp; <i>
</i>  return a <br> </span></div>" python
}
