/*
 * robots_check: a file, and questions about it.
 */
#include "fetch/robots_check.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "core/buf.h"
#include "core/err.h"
#include "core/jsonw.h"
#include "core/loop.h"
#include "core/run.h"
#include "fetch/options.h"
#include "net/robots.h"
#include "net/url.h"

/* As much of the file as counts. */
static int
read_file(const char *path, struct df_buf *out, struct df_err *err)
{
	int fd = strcmp(path, "-") == 0 ? STDIN_FILENO
					: open(path, O_RDONLY | O_CLOEXEC);
	ssize_t n = 1;

	if (fd < 0)
		return df_err_errno(err, "%s", path);
	while (n != 0 && out->len < DF_ROBOTS_MAX) {
		if (df_buf_reserve(out, DF_ROBOTS_MAX) < 0) {
			df_err_system(err, "no memory");
			break;
		}
		n = read(fd, out->s + out->len, DF_ROBOTS_MAX);
		if (n < 0 && errno != EINTR) {
			df_err_errno(err, "%s", path);
			break;
		}
		if (n > 0)
			out->len += (size_t)n;
	}
	if (fd != STDIN_FILENO)
		close(fd);
	return err->kind == DF_ERR_NONE ? 0 : -1;
}

static int
answer(struct df_task *task, const struct df_robots *r, struct df_str agent,
    const char *operand)
{
	struct df_robots_answer a = df_robots_check(r, agent, df_str(operand));
	struct df_str shown = df_url_redact(df_str(operand), task->arena);
	struct df_jsonw w;

	if (!shown.s)
		return df_err_memory(&task->err);
	df_jsonw_init(&w, df_emit_begin(task));
	df_jsonw_open(&w, '{');
	df_jsonw_key(&w, "url");
	df_jsonw_str(&w, shown);
	df_jsonw_key(&w, "allowed");
	df_jsonw_bool(&w, a.allowed);
	df_jsonw_key(&w, "rule");
	if (a.line > 0) {
		struct df_buf rule;

		df_buf_init(&rule, 0);
		df_buf_add_cstr(
		    &rule, a.rule_allows ? "allow: " : "disallow: ");
		df_buf_add_str(&rule, a.rule);
		df_jsonw_str(&w, df_buf_str(&rule));
		df_buf_release(&rule);
	} else {
		df_jsonw_null(&w);
	}
	df_jsonw_key(&w, "line");
	if (a.line > 0)
		df_jsonw_uint(&w, a.line);
	else
		df_jsonw_null(&w);
	df_jsonw_close(&w, '}');
	return df_emit_end(task);
}

/* The name that is asked for. One of several words can stand in no robots.txt,
 * where the first word counts: as in Google's parser nobody is meant by it. */
static struct df_str
name_of(struct df_str user_agent)
{
	struct df_str all = df_str_trim(user_agent), rest = all, word;

	do {
		word = df_robots_product(rest);
		rest = df_str_trim(df_str_slice(rest, word.len, rest.len));
	} while (word.len > 0 && rest.len > 0);
	return rest.len == 0 ? all : df_robots_product(all);
}

int
df_robots_check_all(const struct df_fetch_options *o, struct df_task *task)
{
	struct df_str agent = name_of(df_str(o->http.user_agent));
	struct df_robots *r = NULL;
	struct df_buf bytes;
	int status = -1;

	df_buf_init(&bytes, 0);
	task->err.kind = DF_ERR_NONE;
	if (read_file(o->check_robots, &bytes, &task->err) < 0)
		goto out;
	r = df_robots_parse(df_buf_str(&bytes));
	if (!r) {
		df_err_system(&task->err, "no memory");
		goto out;
	}
	status = 0;
	for (size_t i = 0; status == 0 && i < o->operands.n; i++) {
		struct df_str s = df_str(o->operands.v[i]);

		if (df_loop_begin(task, &(struct df_line){.text = s}) < 0 ||
		    answer(task, r, agent, o->operands.v[i]) < 0)
			status = -1;
		else if (df_loop_commit(task) != 0)
			break;
	}
out:
	df_robots_free(r);
	df_buf_release(&bytes);
	return status;
}
