/* results_format.h - the format of results.json, which one run writes and a later one reads. */
#ifndef WAYMARK_EARLIER_RESULTS_FORMAT_H
#define WAYMARK_EARLIER_RESULTS_FORMAT_H

/* Goes up whenever a field is renamed or removed, or its meaning changes; new fields and ids leave it as it is. Whoever
 * raises it decides what school_year.c still reads of files with the number before. */
enum { RESULTS_FORMAT = 2 };

#endif
