/*
 * shard_fits.h - whether what a shard's file tells can be true of a run: texts that are always there, names that stay in
 * their folder, numbers within what a run has. That texts are UTF-8, days are days and enums have a value is known before
 * (shape_pack.h); whether facts are of the audit, once that is open (merge_school.c).
 */
#ifndef WAYMARK_BATCH_SHARD_FITS_H
#define WAYMARK_BATCH_SHARD_FITS_H

#include "batch/record.h"
#include "batch/shard.h"

bool shard_run_fits(const struct shard_run *run);
bool shard_own_fits(const struct shard_own *own);
bool shard_record_fits(const struct record *record);

#endif
