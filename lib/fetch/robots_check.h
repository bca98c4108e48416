/*
 * robots_check: tells what a robots.txt says of URLs, and why.
 */
#ifndef DF_FETCH_ROBOTS_CHECK_H
#define DF_FETCH_ROBOTS_CHECK_H

struct df_fetch_options;
struct df_task;

/* For each operand a line with url, allowed, and the rule and the line that
 * decided, null when none did. 0, or -1 with task->err. */
int df_robots_check_all(const struct df_fetch_options *o, struct df_task *task);

#endif
