"""Asks the Parquet tables of a corpus, on one machine or on a cluster.

    npx badakhshan-2019 export --format parquet -o tables/ corpus.ndjson.gz
    spark-submit spark_query.py tables/

Who denies what, figures with their claimants (never summed: each is a claim), and texts that were coded more than once.
"""

import sys

from pyspark.sql import SparkSession

QUESTIONS = {
    "denials": """
        SELECT dataset, id, speaker_name, reading FROM statements
        WHERE act = 'deny' AND NOT withdrawn ORDER BY dataset, version, id""",
    "figures": """
        SELECT dataset, id, speaker_name, quantity_reported, quantity_low, quantity_high, quantity_vague, reading FROM casualty_figures
        WHERE NOT withdrawn ORDER BY dataset, version, id""",
    "same_text": """
        SELECT text_digest, count(*) AS times, sort_array(collect_list(concat(dataset, '@', version))) AS datasets FROM sources
        WHERE text_digest IS NOT NULL GROUP BY text_digest HAVING count(*) > 1 ORDER BY text_digest""",
}


def main(folder):
    spark = SparkSession.builder.appName("query").getOrCreate()
    for table in ("statements", "casualty_figures", "sources"):
        spark.read.parquet(f"{folder}/{table}.parquet").createOrReplaceTempView(table)
    for name, question in QUESTIONS.items():
        print(f"# {name}")
        for row in spark.sql(question).toJSON().collect():
            print(row)
    spark.stop()


if __name__ == "__main__":
    main(sys.argv[1])
