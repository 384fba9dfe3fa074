#!/usr/bin/env python3
"""Turns the neutral corpus of a build bench (one YAML per record, names.yaml, guides in Markdown) into a content tree.
usage: convert.py NEUTRAL_DIR CONTENT_DIR     (needs PyYAML)"""
import shutil, sys
from pathlib import Path

import yaml

source, target = map(Path, sys.argv[1:3])
names = yaml.safe_load((source / "names.yaml").read_text())
shutil.rmtree(target, ignore_errors=True)


def put(path, value, body=None):
    path = target / path
    path.parent.mkdir(parents=True, exist_ok=True)
    text = yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=10000)
    path.write_text(text if body is None else f"---\n{text}---\n{body}", encoding="utf-8")


def code(number):
    digits = f"{number:05d}"
    check = (11 - sum(int(d) * w for d, w in zip(digits, (6, 5, 4, 3, 2))) % 11) % 10
    return f"{digits}{check}"


put("portal.yaml", dict(title="東京都 医療的ケア児 社会資源ナビ", summary="計測用の架空のサイトです。", languages=["ja"], as_of="2026-11-20", ward_word="区市町村",
                        whole=dict(folder="all", name="全体", reading="ぜんたい"), banner="計測用の架空の内容です。"))
put("areas.yaml", dict(areas=[dict(id="area", name="地域")]))
put("care.yaml", dict(care=[dict(id=k.replace("_", "-"), name=v) for k, v in names["cares"].items()]))
put("services.yaml", dict(services=[dict(id=k, name=v, reading="さーびす", everyday=v, plain=v, when_none="ありません。", reach="区市町村", asks=["care", "ages", "capacity"]) for k, v in names["types"].items()]))
put("sources.yaml", dict(sources=dict(list=dict(title="事業所一覧", publisher="架空"))))
for guide in sorted((source / "guide").glob("*.md")):
    _, front, body = guide.read_text().split("---\n", 2)
    body = body.replace("](/guide/", "](guide:").replace("/)", ")")
    put(f"all/guides/{guide.stem}.md", dict(title=yaml.safe_load(front)["title"], summary="手引き", sources=["list"]), body)
for number, folder in enumerate(sorted(p for p in source.iterdir() if (p / "_ward.yaml").exists())):
    ward = yaml.safe_load((folder / "_ward.yaml").read_text())
    slug = ward["slug"]
    put(f"wards/{slug}/ward.yaml", dict(code=code(80000 + number), name=ward["name"], reading="かくう", area="area", sources=["list"], fictional=True))
    for path in folder.glob("*.yaml"):
        if path.name == "_ward.yaml":
            continue
        r = yaml.load(path.read_text(), Loader=yaml.CSafeLoader)
        put(f"wards/{slug}/{r['service']}/{r['id']}.yaml", dict(
            name=r["name"], reading=r["kana"], summary=" ".join(r["description"].split()),
            contact=dict(phone=r["tel"], fax=r["fax"], web=r["website"]), place=dict(postal_code=r["postcode"], address=r["address"]),
            hours=dict(text=r["hours"]), serves=dict(who=r["ages"], care={c: "実績あり" for c in r["care"]}), capacity=r["capacity"],
            sources=[dict(title=r["source"], url=r["source_url"])], checked=dict(date=str(r["last_verified"]))))
