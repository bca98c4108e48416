/*
 * codelang: how highlighters write down a language.
 */
#include "clean/write/code.h"

#include "clean/tree/node.h"
#include "core/count.h"
#include "core/parts.h"

#define LANGUAGE_MAX 20
/* How far above the code the language may be named. */
#define LEVELS 8
/* Further up than this only in classes that speak of code. */
#define NEAR 3

/* Words that stand where a language may, and are none. */
static const char *const unknown[] = {"none", "notranslate", "nohighlight",
    "default", "auto", "undefined", "null", "unknown", "no-highlight", "plain",
    "plaintext", "text", "txt", "raw", "literal", "en", "en-us", "de", "fr",
    "es", "it", "pt", "ru", "ja", "zh"};

/* Languages that are named without more where a class says that it is code.
 */
static const char *const languages[] = {"applescript", "asm", "awk", "bash",
    "basic", "c", "c#", "c++", "clojure", "cmake", "coffeescript", "console",
    "cpp", "csharp", "css", "cuda", "d", "dart", "diff", "dockerfile", "elixir",
    "elm", "erlang", "fortran", "fsharp", "go", "golang", "graphql", "groovy",
    "haskell", "hcl", "html", "http", "ini", "java", "javascript", "js", "json",
    "jsx", "jscript", "julia", "kotlin", "latex", "lisp", "lua", "makefile",
    "markdown", "matlab", "nginx", "nix", "objectivec", "ocaml", "perl", "php",
    "powershell", "prolog", "protobuf", "py", "python", "python3", "r", "rb",
    "ruby", "rust", "sass", "scala", "scheme", "scss", "sh", "shell", "sql",
    "swift", "tcl", "terraform", "toml", "ts", "tsx", "typescript", "vb", "vim",
    "xml", "yaml", "yml", "zig"};

#define IS_ONE_OF(s, v) df_parts_is(s, v, DF_COUNT(v))

/* The word at the beginning of s, if it can be a language. */
static struct df_str
word(struct df_str s)
{
	size_t i = 0, end;

	while (i < s.len && s.s[i] == ' ')
		i++;
	for (end = i; end < s.len && (unsigned char)s.s[end] > ' ' &&
	     !strchr(";`{},:\"'<>", s.s[end]);
	     end++)
		;
	s = df_str_slice(s, i, end);
	if (s.len == 0 || s.len > LANGUAGE_MAX || IS_ONE_OF(s, unknown))
		return (struct df_str){0};
	return s;
}

static bool
is_known(struct df_str s)
{
	return IS_ONE_OF(s, languages) || df_str_starts(s, DF_STR("python"));
}

/* The name in a scope of TextMate's: "html-basic" is html, "html-erb" erb. */
static struct df_str
of_scope(struct df_str s)
{
	if (df_str_is(s, "html-basic"))
		return df_str_slice(s, 0, 4);
	if (df_str_starts(s, DF_STR("html-")))
		return df_str_slice(s, 5, s.len);
	return s;
}

/* What follows one of the prefixes that mean a language, or, the last ones, do
 * so before one that is known. */
static struct df_str prefixed(struct df_str class)
{
	static const struct {
		const char *s;
		bool known;
	} before[] = {{"language-", false}, {"lang-", false},
	    {"highlight-source-", false}, {"brush:", false},
	    {"highlight-text-", false}, {"src-", false}, {"lang:", false},
	    {"mw-highlight-lang-", false}, {"highlight-", true},
	    {"type-", true}, {"dp-", true}};

	for (size_t k = 0; k < DF_COUNT(before); k++) {
		size_t n = strlen(before[k].s);

		for (size_t i = 0; i + n < class.len; i++) {
			struct df_str rest = df_str_slice(class, i, class.len);

			if ((i > 0 && class.s[i - 1] != ' ') ||
			    !df_str_starts(rest, df_str(before[k].s)))
				continue;
			rest = of_scope(word(df_str_slice(rest, n, rest.len)));
			if (rest.len > 0 &&
			    (!before[k].known || is_known(rest)))
				return rest;
		}
	}
	return (struct df_str){0};
}

/* A class that is a language's name, such as in "hljs python", or of
 * W3Schools, "pythonHigh". */
static struct df_str named(struct df_str class)
{
	static const char *const suffix[] = {"High"};

	for (size_t i = 0; i < class.len; i++) {
		struct df_str w;

		if (i > 0 && class.s[i - 1] != ' ')
			continue;
		w = word(df_str_slice(class, i, class.len));
		w.len -= df_str_ends_any(w, suffix, DF_COUNT(suffix));
		if (w.len > 0 && w.s == class.s + i && IS_ONE_OF(w, languages))
			return w;
	}
	return (struct df_str){0};
}

/* In the ways of WP-Syntax, EnlighterJS and Confluence. */
static struct df_str
of_pre(const struct df_node *n)
{
	struct df_str s = word(df_node_attr(n, "lang"));

	if (is_known(s))
		return s;
	s = word(df_node_attr(n, "data-enlighter-language"));
	return s.len > 0
	    ? s
	    : prefixed(df_node_attr(n, "data-syntaxhighlighter-params"));
}

static struct df_str
language_of(const struct df_node *n, bool is_code)
{
	struct df_str s = prefixed(df_node_attr(n, "class"));

	if (s.len == 0)
		s = word(df_node_attr(n, "data-lang"));
	if (s.len == 0)
		s = word(df_node_attr(n, "data-language"));
	if (s.len == 0 && n->tag == DF_TAG_PRE)
		s = of_pre(n);
	if (s.len == 0 && is_code)
		s = named(df_node_attr(n, "class"));
	return s;
}

struct df_str
df_code_language(const struct df_node *pre)
{
	const struct df_node *n = df_node_find(pre, DF_TAG_CODE);
	struct df_str s = {0};

	if (n)
		s = language_of(n, true);
	for (int i = 0; pre && i < LEVELS && s.len == 0; i++) {
		bool code = df_str_starts(
		    df_node_attr(pre, "class"), DF_STR("highlight"));

		if (i <= NEAR || code)
			s = language_of(pre, i == 0 || code);
		pre = pre->parent;
	}
	return s;
}
