#!/bin/bash
# examples.sh: make, in the current folder, the files that the EXAMPLES of the
# manual pages name: pages of the demo, and what each filter makes of them.

mkdir pages
cp "$DF_SOURCE"/tests/data/demo/{udhr-eng,udhr-fra,udhr-jpn,v8-blog}.html pages/
df-fetch -q pages/ >docs.ndjson
df-clean -q docs.ndjson >clean.ndjson
df-chunk -q --size 256 clean.ndjson >chunks.ndjson
df-gen -q --task qa,summary chunks.ndjson >examples.ndjson
# A server that is not there.
echo http://127.0.0.1:9/ >urls.txt
cp docs.ndjson pages.ndjson
# What was cut out of a code block fails the check of formats.
jq -c 'select(tostring | contains("```") | not)' examples.ndjson >data.ndjson
cp examples.ndjson train.jsonl
gzip -c docs.ndjson >part-1.ndjson.gz
gzip -c docs.ndjson >part-2.ndjson.gz
