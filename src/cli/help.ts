/** What `--help` says. Enough to use the commands without another page. */

export const HELP = `consumption-elements: what an organisation's AI agents cost and use

  consumption-elements serve FILE…       show usage records in the browser, on this machine only
  consumption-elements check FILE|URL    hold a report, or an endpoint, to the contract

  consumption-elements COMMAND --help    flags and examples of a command
  consumption-elements --version`;

export const SERVE_HELP = `consumption-elements serve FILE… [flags]

Shows usage records in the whole view, at an address of this machine that no other can reach. Files are CSV, NDJSON
(.ndjson, .jsonl) or Parquet, those of FOCUS and of LiteLLM's spend logs among them, or JSON as OpenAI or GitHub answered
it; several are read as one. A bad row is named with its line and the reason, and loses no good one. Ctrl-C ends it.

  --organization ID    whose usage to show; default: who has the most rows
  --currency CODE      what costs are in that state no currency; default USD
  --estimate           give tokens that have no cost the list price of their time
  --timezone ZONE      cut days in this zone, such as Europe/Paris; default UTC
  --now INSTANT        pretend that it is this moment, such as 2025-02-17T12:00:00Z
  --port N             listen here; default 5173, and 0 is any free port

  consumption-elements serve usage.csv
  consumption-elements serve january.parquet february.parquet --organization acme

It needs DuckDB, for CSV csv-parse, and for --estimate @pydantic/genai-prices; where they are missing it says which
command brings them.`;

export const CHECK_HELP = `consumption-elements check FILE|URL [flags]

Says in plain words where a report document is not of the contract, and where its parts do not add up to its totals.
FILE is JSON; "-" reads it from standard input. Of a URL, which is asked a few questions, it also checks status,
content type, caching, and how it answers a month that has no usage and one that is none.

  --month YYYY-MM            ask the endpoint for this month; default: the month it chooses
  --header 'Name: value'     send this with every question; may be repeated; its value is never printed

  consumption-elements check report.json
  consumption-elements check http://localhost:3000/api/consumption --month 2025-02
  consumption-elements check https://example.com/api --header "Authorization: Bearer $TOKEN"

Problems fail the check; advice, and the warnings that a document itself carries, do not.
Exit code: 0 nothing to fault, 1 problems, 2 a mistake in the command, or no answer to check.`;
