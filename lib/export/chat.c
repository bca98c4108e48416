/*
 * chat: reads messages one by one and holds each against the role that must
 * come next.
 */
#include "export/chat.h"

#include "core/arena.h"
#include "core/array.h"
#include "core/count.h"
#include "core/err.h"
#include "core/jstr.h"
#include "core/record.h"
#include "core/scan.h"

enum role {
	ROLE_SYSTEM,
	ROLE_USER,
	ROLE_ASSISTANT,
	ROLES, /* none of these */
};

/* The first name of a role is the one that messages to people use. */
static const struct {
	const char *name;
	enum role role;
} role_names[] = {
    {"system", ROLE_SYSTEM}, {"user", ROLE_USER}, {"assistant", ROLE_ASSISTANT},
    {"developer", ROLE_SYSTEM}, /* what newer OpenAI models call system */
};

struct message {
	enum role role;
	struct df_str content; /* with its quotes */
};

/* What stands between the quotes of a raw JSON string. */
static struct df_str
inside(struct df_str raw)
{
	return df_str_slice(raw, 1, raw.len - 1);
}

/* Whether a raw JSON string holds nothing but white space. */
static bool
is_blank(struct df_str raw)
{
	struct df_str s = inside(raw);

	for (size_t i = 0; i < s.len; i++) {
		if (s.s[i] == ' ')
			continue;
		if (s.s[i] != '\\' || strchr("nrt", s.s[i + 1]) == NULL)
			return false;
		i++;
	}
	return true;
}

/* The role that a raw JSON string names, or ROLES. */
static enum role
parse_role(struct df_str raw)
{
	size_t n = DF_COUNT(role_names);

	for (size_t i = 0; i < n; i++) {
		if (df_jstr_is(inside(raw), df_str(role_names[i].name)))
			return role_names[i].role;
	}
	return ROLES;
}

/* No format has a place for more than role and content: tool calls, weights
 * and the like would be lost without a word. */
static int
check_keys(const struct df_fields *fields, struct df_str text, size_t number,
    struct df_err *err)
{
	for (size_t i = 0; i < fields->n; i++) {
		const struct df_field *f = &fields->v[i];
		struct df_str key = {text.s + f->key, f->key_len};

		if (f->type == DF_NULL || df_jstr_is(key, DF_STR("role")) ||
		    df_jstr_is(key, DF_STR("content")))
			continue;
		return df_err_input(err, "extra_key",
		    "message %zu has '%.*s', for which the format has no place",
		    number, (int)(key.len < 64 ? key.len : 64), key.s);
	}
	return 0;
}

static int
read_message(struct df_str text, size_t number, struct df_fields *fields,
    struct message *m, struct df_err *err)
{
	const struct df_field *role, *content;

	if (df_value_type(text) != DF_OBJECT)
		return df_err_input(
		    err, "bad_message", "message %zu is no object", number);
	if (df_scan_object(text, fields, err) < 0)
		return -1;
	role = df_fields_find(fields, text, DF_STR("role"));
	if (role == NULL || role->type != DF_STRING)
		return df_err_input(err, "bad_message",
		    "message %zu has no string 'role'", number);
	m->role =
	    parse_role((struct df_str){text.s + role->value, role->value_len});
	if (m->role == ROLES)
		return df_err_input(err, "bad_roles",
		    "message %zu is from none of system, user, assistant",
		    number);
	if (check_keys(fields, text, number, err) < 0)
		return -1;
	content = df_fields_find(fields, text, DF_STR("content"));
	if (content == NULL || content->type != DF_STRING)
		return df_err_input(err, "bad_message",
		    "message %zu has no string 'content'", number);
	m->content =
	    (struct df_str){text.s + content->value, content->value_len};
	if (is_blank(m->content))
		return df_err_input(
		    err, "empty_content", "message %zu is empty", number);
	return 0;
}

static int
add_turn(struct df_chat *chat, struct df_str question, struct df_arena *arena,
    struct df_err *err)
{
	if (chat->nturns == chat->cap) {
		size_t cap = chat->cap ? chat->cap * 2 : 8;
		struct df_chat_turn *turn = df_arena_grow(arena, chat->turn,
		    chat->cap * sizeof(*turn), cap * sizeof(*turn));

		if (turn == NULL)
			return df_err_memory(err);
		chat->turn = turn;
		chat->cap = cap;
	}
	chat->turn[chat->nturns++].question = question;
	return 0;
}

/* Add message `number` of those that stand in a row; *next is the role that
 * must come, ROLE_SYSTEM at the start, where it need not. */
static int
add_message(struct df_chat *chat, const struct message *m, size_t number,
    enum role *next, struct df_arena *arena, struct df_err *err)
{
	enum role want = *next;

	if (want == ROLE_SYSTEM && m->role == ROLE_USER)
		want = ROLE_USER;
	if (m->role != want)
		return df_err_input(err, "bad_roles",
		    "message %zu is from %s where %s must speak", number,
		    role_names[m->role].name,
		    role_names[want == ROLE_SYSTEM ? ROLE_USER : want].name);
	switch (m->role) {
	case ROLE_SYSTEM:
		chat->system = m->content;
		*next = ROLE_USER;
		return 0;
	case ROLE_USER:
		*next = ROLE_ASSISTANT;
		return add_turn(chat, m->content, arena, err);
	default:
		chat->turn[chat->nturns - 1].answer = m->content;
		*next = ROLE_USER;
		return 0;
	}
}

int
df_chat_read(struct df_chat *chat, const struct df_record *rec,
    struct df_fields *fields, struct df_arena *arena, struct df_err *err)
{
	enum role next = ROLE_SYSTEM;
	struct df_str raw, text;
	struct df_array messages;
	struct message m = {0};
	size_t number = 0;

	*chat = (struct df_chat){0};
	if (df_record_type(rec, "messages") != DF_ARRAY ||
	    !df_record_raw(rec, "messages", &raw))
		return df_err_input(
		    err, "no_messages", "there is no array 'messages'");
	df_array_init(&messages, raw);
	while (df_array_next(&messages, &text)) {
		number++;
		if (read_message(text, number, fields, &m, err) < 0 ||
		    add_message(chat, &m, number, &next, arena, err) < 0)
			return -1;
	}
	if (number == 0)
		return df_err_input(err, "no_messages", "'messages' is empty");
	if (chat->nturns == 0 || next != ROLE_USER)
		return df_err_input(
		    err, "bad_roles", "the last message is not from assistant");
	return 0;
}
