# df.mk: from sources to a data set, one make rule for each stage.
#
# A project's Makefile sets what differs from the defaults and includes this:
#
#	DF_SOURCES      := $(wildcard pages/*.html) news.urls
#	DF_CHUNK_FLAGS  := --size 256
#	DF_EXPORT_FLAGS := --format alpaca
#	include /usr/share/df-tools/df.mk
#
# Every source is a chain of files of its own in $(DF_WORK): fetched, clean,
# chunks, examples, scored. The scored files are joined and exported as the
# data set $(DF_OUT). So `make -j` works on many sources at once; a source that
# changes is the only one that is done again; a stage whose flags, or whose
# program's version, change is done again, and what follows from it. A file
# gets its name when it is complete: after an interruption, however rude, make
# goes on with what was not done.
#
# A source is a file that df-fetch reads; or, when its name ends in .urls, a
# list of addresses. Split a long list (split -l 1000), so that make has pieces
# to work with. Names may hold no white space: make cannot.
#
# Targets: dataset (the first), df-counts (records and rejects of each stage),
# df-tidy (removes what is made in $(DF_WORK)). What a stage refused lies beside
# its output as *.rejects.ndjson. Needs GNU make 4.

# What to read, where to work and where to write.
DF_SOURCES ?=
DF_WORK ?= work
DF_OUT ?= dataset

# What the stages are told. A change makes them run again.
DF_FETCH_FLAGS ?=
DF_CLEAN_FLAGS ?=
DF_CHUNK_FLAGS ?=
DF_GEN_FLAGS ?=
DF_SCORE_FLAGS ?=
DF_EXPORT_FLAGS ?=

ifeq ($(strip $(DF_SOURCES)),)
$(error df.mk: DF_SOURCES names no source)
endif

# What all are told and what has no influence on what they write, such as -j 2.
DF_RUN_FLAGS ?= --no-progress

df_fetch = df-fetch $(DF_FETCH_FLAGS)
df_clean = df-clean $(DF_CLEAN_FLAGS)
df_chunk = df-chunk $(DF_CHUNK_FLAGS)
df_gen = df-gen $(DF_GEN_FLAGS)
df_score = df-score $(DF_SCORE_FLAGS)
df_export = df-export $(DF_EXPORT_FLAGS)

.DELETE_ON_ERROR:
.PHONY: dataset df-counts df-tidy df-force
dataset: $(DF_OUT)/README.md

# A source's name in the working folder: its path with / as __ and .. as up.
df_name = $(subst /,__,$(subst ..,up,$1))
df_names := $(foreach s,$(DF_SOURCES),$(call df_name,$s))
df_files = $(df_names:%=$(DF_WORK)/%.$1.ndjson)
ifneq ($(words $(df_names)),$(words $(sort $(df_names))))
$(error df.mk: two sources have one name, or names that differ in / and __)
endif

# One stage: $1, the filter with its flags, makes $@ of $2.
df_stage = @echo '$(firstword $1) $(@F)'; $1 $(DF_RUN_FLAGS) \
	--rejects $(@:.ndjson=.rejects.ndjson) \
	--stats $(@:.ndjson=.stats.json) $2 >$@.tmp && mv -f $@.tmp $@

$(foreach s,$(DF_SOURCES),$(eval \
	$(DF_WORK)/$(call df_name,$s).fetched.ndjson: $s))
df_source = $(patsubst %.urls,<%.urls,$(filter-out $(DF_WORK)/%.params,$^))
$(call df_files,fetched): $(DF_WORK)/fetch.params
	$(call df_stage,$(df_fetch),$(df_source))
$(call df_files,clean): %.clean.ndjson: %.fetched.ndjson \
		$(DF_WORK)/clean.params
	$(call df_stage,$(df_clean),$<)
$(call df_files,chunks): %.chunks.ndjson: %.clean.ndjson \
		$(DF_WORK)/chunk.params
	$(call df_stage,$(df_chunk),$<)
$(call df_files,examples): %.examples.ndjson: %.chunks.ndjson \
		$(DF_WORK)/gen.params
	$(call df_stage,$(df_gen),$<)
$(call df_files,scored): %.scored.ndjson: %.examples.ndjson \
		$(DF_WORK)/score.params
	$(call df_stage,$(df_score),$<)

# xargs, since the names of many sources are more than a command line holds.
$(DF_WORK)/all.ndjson: $(DF_WORK)/sources.params $(call df_files,scored)
	@xargs cat <$< >$@.tmp && mv -f $@.tmp $@

# The card is written last: it stands for the data set.
$(DF_OUT)/README.md: $(DF_WORK)/all.ndjson $(DF_WORK)/export.params
	@echo 'df-export $(DF_OUT)'; $(df_export) $(DF_RUN_FLAGS) \
		--rejects $(DF_WORK)/export.rejects.ndjson \
		--stats $(DF_WORK)/export.stats.json $(DF_OUT) $<

# What a stage depends on beside its input: files that are looked at in every
# run and keep their time while they say the same.
df_keep = if cmp -s $@.tmp $@; then rm -f $@.tmp; else mv -f $@.tmp $@; fi
$(DF_WORK)/sources.params: df-force | $(DF_WORK)
	$(file >$@.tmp,$(call df_files,scored))
	@$(df_keep)
$(DF_WORK)/%.params: df-force | $(DF_WORK)
	@$(df_$*) --print-params >$@.tmp && $(df_keep)
$(DF_WORK):
	@mkdir -p $@

df-counts:
	@for stage in fetched clean chunks examples scored; do \
		printf '%-9s %9s records %9s rejects\n' $$stage \
			$$(cat $(DF_WORK)/*.$$stage.ndjson | wc -l) \
			$$(cat $(DF_WORK)/*.$$stage.rejects.ndjson | wc -l); \
	done

df-tidy:
	rm -f $(DF_WORK)/*.ndjson $(DF_WORK)/*.stats.json \
		$(DF_WORK)/*.params $(DF_WORK)/*.tmp
