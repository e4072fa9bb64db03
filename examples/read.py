"""Who denies what, from Python: the data are plain JSON. Needs nothing; checks the data where jsonschema is installed."""

import json
from pathlib import Path

package = Path(__file__).parent.parent


def read(path):
    return json.loads((package / path).read_text(encoding="utf-8"))


statements = read("data/statements.json")
names = {actor["id"]: actor["name"] for actor in read("data/actors.json")}

for statement in statements:
    speaker = statement["attribution"][-1]
    if speaker["act"] == "deny":
        how = " by implication" if statement["presentation"] == "implied" else ""
        print(f"{statement['id']}: {names[speaker['by']]} denied{how}: {statement['text']}")

try:
    import jsonschema
except ImportError:
    print("jsonschema is not installed, so the data were not checked")
else:
    schema = read("schemas/1.0/statement.schema.json")
    for statement in statements:
        jsonschema.validate(statement, schema)
    print(f"{len(statements)} statements are valid")
