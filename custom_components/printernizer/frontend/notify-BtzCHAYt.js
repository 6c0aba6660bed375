function e({formats:e,texts:t}){let n={decimal:e.written(`0.5`).replaceAll(/\d/g,``),space:`\xA0`};return`blueprint:
  name: [[name]]
  description: [[description]]
  author: Printernizer
  domain: automation
  input:
    events:
      name: [[events]]
      description: [[events_text]]
      selector:
        entity:
          multiple: true
          filter:
            - integration: printernizer
              domain: event
    phones:
      name: [[phones]]
      selector:
        device:
          multiple: true
          filter:
            - integration: mobile_app
    kinds:
      name: [[kinds]]
      default: [finished, failed, paused, raised]
      selector:
        select:
          multiple: true
          options:
            - { value: started, label: [[started]] }
            - { value: finished, label: [[finished]] }
            - { value: failed, label: [[failed]] }
            - { value: cancelled, label: [[cancelled]] }
            - { value: paused, label: [[paused]] }
            - { value: resumed, label: [[resumed]] }
            - { value: raised, label: [[raised]] }
    picture:
      name: [[picture]]
      default: true
      selector:
        boolean: {}
    job_name:
      name: [[job_name]]
      description: [[job_name_text]]
      default: false
      selector:
        boolean: {}
    more:
      name: [[more]]
      description: [[more_text]]
      default: []
      selector:
        action: {}

mode: queued
max: 50

variables:
  kinds: !input kinds
  has_picture: !input picture
  has_job_name: !input job_name
  words:
    started: [[started]]
    finished: [[finished]]
    failed: [[failed]]
    cancelled: [[cancelled]]
    paused: [[paused]]
    resumed: [[resumed]]
    raised: [[raised]]

triggers:
  - trigger: state
    entity_id: !input events

conditions:
  # What comes back with Home Assistant, or with the printer, happened long ago.
  - >-
    {{ trigger.from_state is not none and trigger.from_state.state != 'unavailable'
       and trigger.to_state is not none and trigger.to_state.state not in ['unavailable', 'unknown'] }}
  - "{{ trigger.to_state.state != trigger.from_state.state }}"
  - "{{ trigger.to_state.attributes.event_type in kinds }}"

actions:
  - variables:
      device: "{{ device_id(trigger.entity_id) }}"
      event: "{{ trigger.to_state.attributes.event_type }}"
      title: "{{ device_attr(device, 'name_by_user') or device_attr(device, 'name') }}: {{ words[event] }}"
      message: >-
        {%- set said = trigger.to_state.attributes -%}
        {%- set seconds = said.duration | default(none, true) -%}
        {%- set parts = [
          said.job_name if has_job_name and said.job_name | default(none, true) else none,
          said.text | default(none, true) if event == 'raised' else none,
          (said.progress ~ '[[space]]%') if said.progress | default(none) is not none and event in ['paused', 'failed', 'cancelled'] else none,
          ('%d:%02d[[space]]h' | format(seconds // 3600, seconds % 3600 // 60)) if seconds else none,
          (('%.1f' | format(said.filament)) ~ '[[space]]g') | replace('.', '[[decimal]]') if said.filament | default(none, true) else none,
          (('%.2f' | format(said.cost)) ~ '[[space]]' ~ said.currency) | replace('.', '[[decimal]]') if said.cost | default(none, true) else none,
        ] -%}
        {{- parts | reject('none') | join(' · ') or words[event] -}}
      path: "/printernizer/printer/{{ config_entry_id(trigger.entity_id) }}"
      camera: "{{ device_entities(device) | select('match', 'camera[.]') | list | first | default('') }}"
  - repeat:
      for_each: !input phones
      sequence:
        - action: "notify.mobile_app_{{ device_attr(repeat.item, 'name') | slugify }}"
          # A phone that is gone must not keep the others from hearing.
          continue_on_error: true
          data:
            title: "{{ title }}"
            message: "{{ message }}"
            data: >-
              {{ dict({'tag': 'printernizer-' ~ device, 'group': 'printernizer', 'url': path, 'clickAction': path},
                      **({'image': '/api/camera_proxy/' ~ camera} if has_picture and camera else {})) }}
  - choose: []
    default: !input more
`.replace(/\[\[(\w+)\]\]/g,(e,r)=>n[r]??JSON.stringify(t.text(`notify.${r}`)))}export{e as notifyBlueprint};