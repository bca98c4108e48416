/*
 * job_steps: what a job does, from its turn to its end.
 *
 * First the robots.txt of its origin, if that is not known: the host is held
 * meanwhile. Then, after a pause, the page, or a question whether it has
 * changed; then perhaps a browser. A redirect ends the job and puts its target
 * in line, so that every hop is checked and paced like any page.
 */
#ifndef DF_FETCH_JOB_STEPS_H
#define DF_FETCH_JOB_STEPS_H

struct df_job;

/* Each 0, or -1 with a system error in the task. */

/* Its turn has come. */
int df_job_begin(struct df_job *j);
/* Its transfer is done. */
int df_job_answered(struct df_job *j);
/* Go on if what it waits for, a time or the browser, has come. */
int df_job_look(struct df_job *j);

#endif
