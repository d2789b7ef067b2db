/*
 * check.h - the rules between fields of an audit, once each field alone has been read.
 */
#ifndef WAYMARK_FRAMEWORK_CHECK_H
#define WAYMARK_FRAMEWORK_CHECK_H

#include "framework/read.h"

/*
 * Read the descriptors by level, and add a problem for every rule that raw breaks. root is the data
 * raw was read from. A rule is only checked where the fields it needs are right.
 */
void check_audit(struct reader *reader, struct raw_audit *raw, const struct data *root);

#endif
