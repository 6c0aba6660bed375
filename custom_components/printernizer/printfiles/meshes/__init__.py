"""The worker that measures and draws models, a process of its own; see ``worker``.

Nothing else may import this: it loads numpy and trimesh.
"""
