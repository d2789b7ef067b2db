/*
 * metric_periods.h - the periods that rows of metrics name, where a group's figure counts beside a school's of the
 * same period alone: a value given to all schools for a time of which none has a figure is of no use, which is told.
 */
#ifndef WAYMARK_EVIDENCE_METRIC_PERIODS_H
#define WAYMARK_EVIDENCE_METRIC_PERIODS_H

#include "evidence/evidence.h"

struct reading;

/* Note the period of a row that is kept. Of more than a few hundred differently written ones the rest is not noted. */
void metric_periods_note(struct reading *reading, const struct metric_row *row);

/* Tell, after the last row, which of them only rows of all schools name. Nothing is told where schools name none. */
void metric_periods_tell(struct reading *reading);

#endif
