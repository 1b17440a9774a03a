"""The command line: the pipeline's verbs, the line-by-line contracts, and ways to look at what there is."""
