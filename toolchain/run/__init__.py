"""The edge: processes, workers, executors, routes and the linker. Everything with an effect stands here."""
