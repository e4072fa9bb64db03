"""Validates a corpus on a cluster: every partition is a pipe through `validate`.

    spark-submit spark_validate.py corpus.ndjson "npx badakhshan-2019"

Needs Node and the package on every worker. Lines are independent, so nothing but this is needed; a name that stands twice is
found by grouping. Prints one finding a line, as `validate --format ndjson` does; `line` counts within a partition.
"""

import json
import sys

from pyspark.sql import SparkSession


def main(corpus, command):
    spark = SparkSession.builder.appName("validate").getOrCreate()
    lines = spark.sparkContext.textFile(corpus, minPartitions=4).filter(str.strip)
    # Exit code 1 says that something was found, which is no failure of the pipe; 2 is one.
    stage = f"sh -c '{command} validate --type corpus --format ndjson - || test $? -eq 1'"
    for finding in lines.pipe(stage, checkCode=True).collect():
        print(finding)
    names = lines.map(json.loads).map(lambda document: ((document.get("name"), document.get("version")), 1))
    for (name, version), times in names.reduceByKey(lambda one, other: one + other).filter(lambda each: each[1] > 1).collect():
        print(json.dumps({"dataset": name, "version": version, "rule": "corpus", "severity": "error", "message": f"stands {times} times"}))
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:3])
