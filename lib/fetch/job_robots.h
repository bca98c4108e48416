/*
 * job_robots: the part of a job before its page: may it be fetched, and when.
 *
 * While robots.txt is under way the host is held, so that nobody else asks it
 * anything. Of its redirects five are followed (RFC 9309, section 2.3.1.2).
 */
#ifndef DF_FETCH_JOB_ROBOTS_H
#define DF_FETCH_JOB_ROBOTS_H

struct df_job;

/* Ask, fetching robots.txt if need be. Then the job waits for that, for its
 * page's time, which may be now, or has ended. 0, or -1 with a system error in
 * the task; so the next. */
int df_job_ask(struct df_job *j);
/* The transfer of robots.txt is done. */
int df_job_robots_answered(struct df_job *j);

#endif
