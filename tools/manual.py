"""What the manual takes from Noes itself: its fonts and its mark, so that each is kept once.

MkDocs calls it while it builds (mkdocs.yml).
"""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from tools.source import ROOT

STATIC = ROOT / "src/noes/web/static/noes"
TAKEN = {
    "assets/newsreader.woff2": STATIC / "vendor/newsreader-latin-wght-normal.woff2",
    "assets/figtree.woff2": STATIC / "vendor/figtree-latin-wght-normal.woff2",
    "assets/favicon.svg": STATIC / "favicon.svg",
}


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Put what is taken beside the pages."""
    for name, path in TAKEN.items():
        files.append(File.generated(config, name, abs_src_path=str(path)))
    return files
