import{A as e,D as t,F as n,Gt as r,I as i,J as a,Jt as o,Kt as s,L as c,M as ee,N as te,O as ne,P as re,Qt as l,R as ie,Rt as u,T as ae,Wt as d,Xt as f,Yt as p,Zt as m,_ as h,an as oe,c as g,dn as _,fn as v,gn as y,i as se,l as ce,ln as le,mn as b,on as ue,qt as de,rn as fe,rt as pe,s as x,sn as me,u as he,un as S,vn as C,w as ge,yn as w,z as _e}from"./shared-DAoOR4wi.js";import{A as ve,S as T,b as E,h as ye,n as be,s as D,t as xe,u as Se,v as Ce,x as we,y as Te}from"./pages-BGWuyDtC.js";function Ee({ask:e}){return{rates:()=>e(`rates/list`),setRates:t=>e(`rates/set`,{rates:t}),tariffs:()=>e(`rates/tariffs`),setTariff:t=>e(`rates/set_tariff`,{...t}),taxModes:()=>e(`rates/tax_modes`),setTaxMode:(t,n)=>e(`rates/set_tax_mode`,{mode:t,valid_from:n}),rules:()=>e(`rules/list`),setRules:t=>e(`rules/set`,{rules:t})}}var De={material:[`price_per_kg`],energy:[`watts`,`standby_watts`],machine:[`printer_price`,`residual_value`,`life_hours`,`maintenance_per_hour`,`room_per_hour`,`interest_percent`,`hours_per_year`],labour:[`labour_per_hour`,`labour_minutes`,`packaging`,`overhead_percent`],failure:[`failure_percent`,`failure_share_percent`],price:[`margin_percent`,`markup_percent`,`minimum_price`,`price_step`,`price_ending`]};function Oe(e){return e===`price_per_kg`?`money_kg`:e.endsWith(`_per_hour`)?`money_hour`:e.endsWith(`percent`)?`percent`:e.endsWith(`watts`)?`watts`:e===`labour_minutes`?`minutes`:e===`life_hours`||e===`hours_per_year`?`hours`:`money`}var ke=(e,t)=>e.printer===t.printer&&e.material===t.material&&e.job===null;function Ae(e,t,n){let r=/* @__PURE__ */ new Map;for(let i of e){if(!ke(i,t)||i.valid_from>n)continue;let e=r.get(i.name);(!e||Me(i,e))&&r.set(i.name,i)}return new Map([...r].filter(([,e])=>e.value!==null))}function je(e,t,n){return e.filter(e=>ke(e,t)&&e.valid_from>n).sort((e,t)=>e.valid_from<t.valid_from?-1:1)}function Me(e,t){return e.valid_from===t.valid_from?e.id>t.id:e.valid_from>t.valid_from}var Ne=[`price_per_kg`],O=class extends u{constructor(...e){super(...e),this.scope={printer:null,material:null},this.today=``,this.currency=`EUR`,this.priceBasis=`gross`,this.business=!1,this._changed=/* @__PURE__ */ new Map}static{this.styles=[r,o,f,de,C`
      :host {
        display: block;
      }
      h3 {
        margin: 16px 0 8px;
        font-size: 14px;
        font-weight: 500;
      }
      .rates {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(230px, 100%), 1fr));
        gap: 12px;
      }
      .field {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      .field span {
        white-space: nowrap;
        color: var(--pz-muted);
      }
      .save {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 12px;
        margin-top: 20px;
        padding-top: 12px;
        border-top: 1px solid var(--pz-line);
      }
      .save > div {
        flex: 0 1 180px;
      }
      .coming {
        margin-top: 12px;
      }
    `]}render(){let e=Ae(this.book.rates,this.scope,this.today),t=je(this.book.rates,this.scope,this.today);return y`
      ${Object.keys(De).map(t=>this._group(t,e))}
      ${t.length?y`<ul class="coming muted">
              ${t.map(e=>y`<li>${this._coming(e)}</li>`)}
            </ul>`:b}
      <div class="save">
        <div>
          <label for="day">${this.text(`rates.from`)}</label>
          <input id="day" type="date" required .value=${this.today} />
        </div>
        <div>
          <label for="basis">${this.text(`rates.basis`)}</label>
          <select id="basis">
            ${[`gross`,`net`].map(e=>y`<option value=${e} ?selected=${e===this.priceBasis}>
                  ${this.text(`basis.${e}`)}
                </option>`)}
          </select>
        </div>
        <div>
          <label for="tax">${this.text(`rates.tax`)}</label>
          <input id="tax" type="number" min="0" max="99" step="any" inputmode="decimal" value="19" />
        </div>
        <printernizer-button
          variant="filled"
          .text=${this.text(`settings.save`)}
          ?disabled=${this._changed.size===0}
          @click=${this._save}
        ></printernizer-button>
      </div>
    `}willUpdate(e){(e.has(`scope`)||e.has(`book`))&&(this._changed=/* @__PURE__ */ new Map)}updated(e){if(!e.has(`scope`)&&!e.has(`book`))return;let t=Ae(this.book.rates,this.scope,this.today);for(let e of this._inputs)e.value=t.get(e.id)?.value??``}_names(e){let t=De[e];return e===`price`&&!this.business?[]:t.filter(e=>!this.scope.material||Ne.includes(e)||e===`watts`)}_group(e,t){let n=this._names(e);return n.length===0?b:y`<h3>${this.text(`rates.group.${e}`)}</h3>
      <div class="rates">${n.map(e=>this._rate(e,t.get(e)))}</div>`}_rate(e,t){let n=this.book.specs.find(t=>t.name===e);return y`<div class="rate">
      <label for=${e}>${this.text(`rates.name.${e}`)}</label>
      <div class="field">
        <input
          id=${e}
          type="number"
          inputmode="decimal"
          min=${n?.least??`0`}
          max=${n?.most??b}
          step="any"
          placeholder=${this.text(`rates.usual`,{value:n?.default??`0`})}
          @input=${n=>{this._type(e,t?.value??``,n)}}
        />
        <span>${this._unit(e)}</span>
      </div>
    </div>`}_unit(e){return this.text(`rates.unit.${Oe(e)}`,{currency:this._symbol})}get _symbol(){return this.i18n.formats.currencySymbol(this.currency)}_coming(e){return this.text(`rates.coming`,{day:this.i18n.formats.date(e.valid_from),name:this.text(`rates.name.${e.name}`),value:e.value??`–`})}_type(e,t,n){let{value:r}=n.target,i=new Map(this._changed);r.trim()===t?i.delete(e):i.set(e,r.trim()),this._changed=i}_save(){let e=[this._day,this._tax,...this._inputs].find(e=>!e.checkValidity());if(e){e.reportValidity();return}let t=[...this._changed].map(([e,t])=>{let n=this.book.specs.find(t=>t.name===e)?.is_purchase??!1;return{name:e,value:t||null,valid_from:this._day.value,...this.scope,...n&&t?{basis:this._basis.value,tax_percent:this._tax.value||`0`}:{}}});x(this,`rates-wanted`,{rates:t})}};d([v({attribute:!1})],O.prototype,`book`,void 0),d([v({attribute:!1})],O.prototype,`scope`,void 0),d([v()],O.prototype,`today`,void 0),d([v()],O.prototype,`currency`,void 0),d([v({attribute:!1})],O.prototype,`priceBasis`,void 0),d([v({type:Boolean})],O.prototype,`business`,void 0),d([_()],O.prototype,`_changed`,void 0),d([S(`#day`)],O.prototype,`_day`,void 0),d([S(`#basis`)],O.prototype,`_basis`,void 0),d([S(`#tax`)],O.prototype,`_tax`,void 0),d([le(`.rate input`)],O.prototype,`_inputs`,void 0),O=d([l(`printernizer-rate-editor`)],O);var Pe=[`fixed`,`bands`,`entity`],Fe=12,Ie={start:`22:00`,end:`06:00`,price:``,weekdays:[]},k=class extends u{constructor(...e){super(...e),this.tariffs=[],this.today=``,this.currency=`EUR`,this._kind=`fixed`,this._bands=[Ie]}static{this.styles=[r,o,de,C`
      :host {
        display: block;
      }
      form {
        display: flex;
        flex-direction: column;
        gap: 12px;
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 12px;
      }
      .line > div {
        flex: 1 1 120px;
        min-width: 0;
      }
      ul {
        margin-bottom: 16px;
      }
      li {
        padding: 6px 0;
        border-top: 1px solid var(--pz-line);
      }
    `]}render(){return y`
      ${this.tariffs.length?y`<ul>
              ${this.tariffs.map(e=>y`<li>${this._told(e)}</li>`)}
            </ul>`:y`<p class="muted">${this.text(`tariff.none`)}</p>`}
      <form
        @submit=${e=>{e.preventDefault()}}
      >
        <div class="line">
          <div>
            <label for="kind">${this.text(`tariff.kind`)}</label>
            <select
              id="kind"
              @change=${e=>{this._kind=e.target.value}}
            >
              ${Pe.map(e=>y`<option value=${e}>${this.text(`tariff.kind.${e}`)}</option>`)}
            </select>
          </div>
          ${this._input(`price`,this.text(this._kind===`entity`?`tariff.stand_in`:`tariff.price`),{isRequired:this._kind!==`entity`})}
        </div>
        ${this._kind===`entity`?this._entity():b}
        ${this._kind===`bands`?this._bands.map((e,t)=>this._band(e,t)):b}
        ${this._kind===`bands`&&this._bands.length<Fe?y`<printernizer-button
                icon="mdi:plus"
                .text=${this.text(`tariff.band_add`)}
                @click=${()=>{this._bands=[...this._bands,Ie]}}
              ></printernizer-button>`:b}
        <div class="line">
          <div>
            <label for="basis">${this.text(`rates.basis`)}</label>
            <select id="basis" name="basis">
              <option value="gross">${this.text(`basis.gross`)}</option>
              <option value="net">${this.text(`basis.net`)}</option>
            </select>
          </div>
          <div>
            <label for="day">${this.text(`rates.from`)}</label>
            <input id="day" name="day" type="date" required .value=${this.today} />
          </div>
          <printernizer-button
            variant="filled"
            .text=${this.text(`settings.save`)}
            @click=${this._save}
          ></printernizer-button>
        </div>
      </form>
    `}_input(e,t,{isRequired:n=!1}={}){return y`<div>
      <label for=${e}>${t}</label>
      <input
        id=${e}
        name=${e}
        type="number"
        inputmode="decimal"
        min="0"
        step="any"
        ?required=${n}
      />
    </div>`}_entity(){return y`<div class="line">
      <div>
        <label for="entity">${this.text(`tariff.entity`)}</label>
        <input
          id="entity"
          name="entity"
          type="text"
          required
          pattern="[a-z0-9_]+\\.[a-z0-9_]+"
          placeholder="sensor.…"
          autocapitalize="off"
          spellcheck="false"
        />
      </div>
      ${this._input(`surcharge`,this.text(`tariff.surcharge`))}
      ${this._input(`factor`,this.text(`tariff.factor`))}
    </div>`}_band(e,t){let n=e=>n=>{let{value:r}=n.target;this._bands=this._bands.map((n,i)=>i===t?{...n,[e]:r}:n)};return y`<div class="line">
      <div>
        <label for=${`start-${t}`}>${this.text(`tariff.band_start`)}</label>
        <input id=${`start-${t}`} type="time" required .value=${e.start} @change=${n(`start`)} />
      </div>
      <div>
        <label for=${`end-${t}`}>${this.text(`tariff.band_end`)}</label>
        <input id=${`end-${t}`} type="time" required .value=${e.end} @change=${n(`end`)} />
      </div>
      <div>
        <label for=${`price-${t}`}>${this.text(`tariff.price`)}</label>
        <input
          id=${`price-${t}`}
          type="number"
          inputmode="decimal"
          min="0"
          step="any"
          required
          .value=${e.price}
          @change=${n(`price`)}
        />
      </div>
      <printernizer-button
        variant="plain"
        icon="mdi:close"
        .label=${this.text(`tariff.band_remove`)}
        @click=${()=>{this._bands=this._bands.filter((e,n)=>n!==t)}}
      ></printernizer-button>
    </div>`}_told(e){let{formats:t}=this.i18n,n=e.price===null?``:t.price(e.price,this.currency),r=e.entity?this.text(`tariff.by_entity`,{entity:e.entity}):e.bands.length?this.text(`tariff.by_bands`,{price:n,count:e.bands.length}):this.text(`tariff.by_price`,{price:n}),i={day:t.date(e.valid_from),what:r,basis:this.text(`basis.${e.basis}`)};return this.text(`tariff.since`,i)}_save(){if(!this._form.reportValidity())return;let e=new FormData(this._form),t=t=>{let n=e.get(t);return typeof n==`string`&&n.trim()?n.trim():void 0},[n,r,i,a]=[t(`price`),t(`surcharge`),t(`factor`),t(`entity`)],o={valid_from:t(`day`)??this.today,basis:t(`basis`)??`gross`,...n?{price:n}:{},...this._kind===`bands`?{bands:[...this._bands]}:{},...this._kind===`entity`&&a?{entity:a}:{},...r?{surcharge:r}:{},...i?{factor:i}:{}};x(this,`tariff-wanted`,{tariff:o})}};d([v({attribute:!1})],k.prototype,`tariffs`,void 0),d([v()],k.prototype,`today`,void 0),d([v()],k.prototype,`currency`,void 0),d([_()],k.prototype,`_kind`,void 0),d([_()],k.prototype,`_bands`,void 0),d([S(`form`)],k.prototype,`_form`,void 0),k=d([l(`printernizer-tariff-editor`)],k);function A(e,t,n){return new Promise(r=>{x(e,`settings-wanted`,{section:t,changes:n,answer:r})})}var Le={printer:null,material:null},j=class extends T{constructor(...e){super(...e),this._book=new t(this,new h),this._tariffs=new t(this,new h),this._facets=new t(this,new h),this._scope=Le,this._load=()=>{this._book.store.load(()=>this.rates.rates()),this._tariffs.store.load(()=>this.rates.tariffs()),this._facets.store.load(()=>this.api.fileFacets())}}static{this.styles=[r,o,f,E]}firstUpdated(){this._load()}render(){let e=this._book.state;return y`
      <section class="card wide">
        <h2>${this.text(`rates.title`)}</h2>
        <p class="muted">${this.text(`rates.text`)}</p>
        <label class="field" for="scope">${this.text(`rates.scope`)}</label>
        <select id="scope" @change=${this._choose}>
          ${this._scopes().map(([e,t])=>y`<option value=${e}>${t}</option>`)}
        </select>
        ${e.value?y`<printernizer-rate-editor
                .book=${e.value}
                .scope=${this._scope}
                .today=${this._today}
                .currency=${this._currency}
                .priceBasis=${this.settings.business.price_basis}
                ?business=${this.settings.business.is_on}
                @rates-wanted=${this._setRates}
              ></printernizer-rate-editor>`:y`<printernizer-failure
                .heading=${this.text(`settings.failed`)}
                .error=${e.error}
                @retry-wanted=${this._load}
              ></printernizer-failure>`}
      </section>
      <section class="card">
        <h2>${this.text(`tariff.title`)}</h2>
        <p class="muted">${this.text(`tariff.text`)}</p>
        <printernizer-tariff-editor
          .tariffs=${this._tariffs.state.value?.tariffs??[]}
          .today=${this._today}
          .currency=${this._currency}
          @tariff-wanted=${this._setTariff}
        ></printernizer-tariff-editor>
      </section>
      <section class="card">
        <h2>${this.text(`energy.title`)}</h2>
        <printernizer-settings-form
          .questions=${[{kind:`amount`,key:`energy_price`,unit:this.text(`energy.unit`,{currency:this.i18n.formats.currencySymbol(this._currency)}),label:this.text(`energy.price`),hint:this.text(`energy.price_text`)},...[`energy_dashboard`,`learn_watts`,`standby`].map(e=>({kind:`switch`,key:e,label:this.text(`energy.${e}`),hint:this.text(`energy.${e}_text`)}))]}
          .values=${this.settings.costs}
          @answered=${({detail:e})=>A(this,`costs`,{[e.key]:e.value})}
        ></printernizer-settings-form>
      </section>
    `}get _currency(){return this.i18n.currency}get _today(){return this.i18n.formats.today()}_scopes(){let e=[...this.fleet?.printers.values()??[]],t=this._facets.state.value?.materials??[];return[[``,this.text(`rates.scope.shop`)],...e.map(({name:e,serial:t})=>[`p:${t}`,e]),...t.map(({value:e})=>[`m:${e}`,e])]}_choose(e){let{value:t}=e.target,n=t.slice(2);this._scope={printer:t.startsWith(`p:`)?n:null,material:t.startsWith(`m:`)?n:null}}_setRates({detail:e}){this.save(async()=>{let t=await this.rates.setRates(e.rates);await this._book.store.load(()=>Promise.resolve(t))})}_setTariff({detail:e}){this.save(async()=>{let t=await this.rates.setTariff(e.tariff);await this._tariffs.store.load(()=>Promise.resolve(t))})}};d([v({attribute:!1})],j.prototype,`settings`,void 0),d([v({attribute:!1})],j.prototype,`rates`,void 0),d([v({attribute:!1})],j.prototype,`fleet`,void 0),d([_()],j.prototype,`_scope`,void 0),j=d([l(`printernizer-settings-costs`)],j);function Re({ask:e,follow:t,send:n}){let r=async(e,n,r)=>{(await t(e,r,n))().catch(()=>void 0)};return{send:(e,t)=>n(`/api/printernizer/imports`,e,t),preview:t=>e(`imports/preview`,ze(t)),run:(e,t,n)=>r(`imports/run`,{...ze(e),skip_bad:t},n),devices:async()=>{let{devices:t}=await e(`imports/devices`);return t},previewDevice:t=>e(`imports/preview_device`,Be(t)),runDevice:(e,t)=>r(`imports/run_device`,{...Be(e),...e.energyEntity?{energy_entity:e.energyEntity}:{}},t)}}function ze({mapping:e,printer:t,span:n,timeZone:r,uploadId:i}){return{upload_id:i,printer:t,...e?{mapping:e}:{},...r?{time_zone:r}:{},...n}}function Be({deviceId:e,printer:t,span:n}){return{device_id:e,printer:t,...n}}var M=class extends u{constructor(...e){super(...e),this.disabled=!1,this._changed=()=>{let[e,t]=[this._first.value,this._last.value];this._last.min=e,this._last.reportValidity()&&x(this,`span-changed`,{span:pe(e,t,this.i18n.formats.timeZone)})}}static{this.styles=[r,o,de,C`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 12px;
      }
      div {
        flex: 1 1 140px;
      }
      input {
        width: 100%;
      }
    `]}render(){return[`first`,`last`].map(e=>y`<div>
          <label for=${e}>${this.text(`imports.${e}_day`)}</label>
          <input id=${e} type="date" ?disabled=${this.disabled} @change=${this._changed} />
        </div>`)}};d([v({type:Boolean})],M.prototype,`disabled`,void 0),d([S(`#first`)],M.prototype,`_first`,void 0),d([S(`#last`)],M.prototype,`_last`,void 0),M=d([l(`printernizer-day-span`)],M);var Ve=[`cost_differs`,`start_unseen`,`end_unseen`,`gap`,`result_guessed`,`grams_planned`,`no_duration`],He=[`customer`,`order`,`quote`,`filament`,`spool`,`rate`,`tax_mode`,`tariff`,`rule`],Ue=10,N=class extends u{constructor(...e){super(...e),this.printer=``}static{this.styles=[r,o,m,p,E,C`
      :host {
        display: block;
      }
      h3 {
        margin: 16px 0 8px;
        font-size: 14px;
        font-weight: 500;
      }
      .remarks li {
        display: flex;
        align-items: start;
        gap: 8px;
        padding: 4px 0;
      }
      .remarks ha-icon {
        color: var(--pz-warning);
      }
      .zone select {
        width: min(320px, 100%);
      }
      .zone p {
        margin: 4px 0 12px;
      }
      .mapping {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(220px, 100%), 1fr));
        gap: 12px;
      }
      td,
      th {
        padding-inline-end: 16px;
        white-space: nowrap;
      }
      td:first-child {
        white-space: normal;
        min-width: 140px;
        overflow-wrap: anywhere;
      }
    `]}render(){let{headings:e=[],jobs:t,records:n={}}=this.preview,{formats:r}=this.i18n,i=He.filter(e=>(n[e]??0)>0);return y`
      ${i.length?y`<p>
              ${i.map(e=>`${this.text(`imports.record.${e}`)}: ${r.number(n[e]??0)}`).join(` · `)}
            </p>`:b}
      ${this._times()} ${e.length?this._mapping(e):b} ${this._remarks()}
      ${this._bad()} ${t.length?this._jobs(t):b}
    `}_times(){let{first:e=null,last:t=null,outside:n=0,time_zone:r=``,zoneless:i=0}=this.preview,{formats:a}=this.i18n;return y`
      ${e===null||t===null?b:y`<p>${this.text(`imports.from_to`,{first:a.date(e),last:a.date(t)})}</p>`}
      ${n>0?y`<p class="muted">${this.counted(`imports.outside`,n)}</p>`:b}
      ${i>0?y`<div class="zone">
              <label class="field" for="zone">${this.text(`imports.zone`)}</label>
              <select
                id="zone"
                aria-describedby="zone-text"
                @change=${e=>{this._tell({timeZone:e.target.value})}}
              >
                ${We(r).map(e=>y`<option value=${e} ?selected=${e===r}>${e}</option>`)}
              </select>
              <p class="muted" id="zone-text">${this.counted(`imports.zoneless`,i)}</p>
            </div>`:b}
    `}_mapping(e){let{fields:t=[],mapping:n={}}=this.preview;return y`<h3>${this.text(`imports.columns`)}</h3>
      <div class="mapping">
        <div>
          <label class="field" for="printer">${this.text(`imports.printer`)}</label>
          <input
            id="printer"
            type="text"
            maxlength="255"
            .value=${this.printer}
            @change=${e=>{this._tell({printer:e.target.value.trim()})}}
          />
        </div>
        ${e.map((e,r)=>y`<div>
              <label class="field" for=${`column-${String(r)}`}>${e}</label>
              <select
                id=${`column-${String(r)}`}
                @change=${t=>{this._map(e,t.target.value)}}
              >
                <option value="" ?selected=${!n[e]}>${this.text(`imports.no_field`)}</option>
                ${t.map(t=>y`<option value=${t} ?selected=${n[e]===t}>
                      ${this._field(t)}
                    </option>`)}
              </select>
            </div>`)}
      </div>`}_field(e){return this.preview.fields?.includes(e)?this.text(`imports.field.${e}`):e}_remarks(){let{remarks:e}=this.preview,t=Ve.filter(t=>(e[t]??0)>0);return t.length===0?b:y`<h3>${this.text(`imports.remarks`)}</h3>
      <ul class="remarks">
        ${t.map(t=>y`<li>
              <ha-icon icon="mdi:alert-outline"></ha-icon>
              <span
                >${this.counted(`jobs.count`,e[t]??0)}:
                ${this.text(`imports.remark.${t}`)}</span
              >
            </li>`)}
      </ul>`}_bad(){let{bad:e=0,bad_lines:t=[]}=this.preview;if(e===0)return b;let{formats:n}=this.i18n;return y`<h3>${this.counted(`imports.bad`,e)}</h3>
      <ul>
        ${t.slice(0,Ue).map(({field:e,line:t,problem:r})=>y`<li>
                ${this.text(`imports.line`,{line:n.number(t)})}
                ${this.text(`imports.problem.${r}`)}${e?` (${this._field(e)})`:b}
              </li>`)}
      </ul>`}_jobs(e){let{currency:t,formats:n,texts:r}=this.i18n,i=e=>e===null?``:n.moment(e,ae.now);return y`<h3>${this.text(`imports.first`)}</h3>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">${this.text(`jobs.column.name`)}</th>
              <th scope="col">${this.text(`jobs.column.printer`)}</th>
              <th scope="col">${this.text(`jobs.column.when`)}</th>
              <th scope="col">${this.text(`jobs.column.result`)}</th>
              <th scope="col" class="number">${this.text(`jobs.column.grams`)}</th>
              <th scope="col" class="number">${this.text(`jobs.column.cost`)}</th>
              <th scope="col">${this.text(`imports.remarks`)}</th>
            </tr>
          </thead>
          <tbody>
            ${e.map(e=>y`<tr>
                  <td>${e.name||this.text(`job.unnamed`)}</td>
                  <td>${e.printer}</td>
                  <td>${i(e.started_at??e.ended_at)}</td>
                  <td>${Se(e.result,r)}</td>
                  <td class="number">${e.grams===null?``:n.grams(e.grams)}</td>
                  <td class="number">${e.cost===null?``:n.money(e.cost,t)}</td>
                  <td>${e.remarks.map(e=>this.text(`imports.short.${e}`)).join(`, `)}</td>
                </tr>`)}
          </tbody>
        </table>
      </div>`}_map(e,t){let n={...this.preview.mapping};for(let[e,r]of Object.entries(n))r===t&&(n[e]=``);n[e]=t,this._tell({mapping:Object.fromEntries(Object.entries(n).filter(([,e])=>e!==``))})}_tell(e){x(this,`mapping-changed`,e)}};d([v({attribute:!1})],N.prototype,`preview`,void 0),d([v()],N.prototype,`printer`,void 0),N=d([l(`printernizer-import-preview`)],N);function We(e){return[.../* @__PURE__ */ new Set([...Intl.supportedValuesOf(`timeZone`),`UTC`,e])].sort()}function Ge(e,{formats:t,texts:n}){let{added:r=0,closed:i=0,is_done:a=!1,known:o=0,records:s=0}=e??{},c=n.text(a?`imports.done`:`imports.running`,{added:t.number(r),known:t.number(o),records:t.number(s)});return i>0?`${c} ${n.text(`imports.closed`,{count:t.number(i)})}`:c}var P=class extends we{constructor(...e){super(...e),this._isRunning=!1,this._devices=new t(this,new h),this._past=new t(this,new h),this._load=()=>{this._devices.store.load(()=>this._api.devices())}}static{this.styles=[r,o,f,E,C`
      :host {
        display: block;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
        padding: 6px 0;
        border-top: 1px solid var(--pz-line);
      }
      li > span {
        flex: 1 1 180px;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .line {
        margin-top: 12px;
      }
      .past {
        margin-top: 16px;
      }
    `]}willUpdate(){this.hasUpdated||(this._api=Re(this.connection),this._load())}render(){let{error:e,value:t}=this._devices.state;return y`<section class="card">
      <h2>${this.text(`imports.devices`)}</h2>
      <p class="muted">${this.text(`imports.devices_text`)}</p>
      <printernizer-failure
        .heading=${this.text(`records.failed`)}
        .error=${e}
        @retry-wanted=${this._load}
      ></printernizer-failure>
      ${t?.length===0?y`<p class="muted">${this.text(`imports.no_devices`)}</p>`:b}
      ${t?.length?y`<ul>
              ${t.map(e=>this._device(e))}
            </ul>`:b}
      ${this._wish?this._found(this._wish):b}
    </section>`}_device({device_id:e,integration:t,is_known:n,name:r,serial:i}){return y`<li>
      <span
        >${r}
        <span class="muted"
          >${t} · ${i}${n?` · ${this.text(`imports.is_known`)}`:``}</span
        ></span
      >
      <printernizer-button
        icon="mdi:magnify"
        .text=${this.text(`imports.look`)}
        ?disabled=${this._isRunning}
        @click=${()=>{this._look({deviceId:e,printer:``})}}
      ></printernizer-button>
    </li>`}_found(e){let{error:t,value:n}=this._past.state;if(t!==void 0)return y`<printernizer-failure
        .heading=${this.text(`imports.not_looked`)}
        .error=${t}
        @retry-wanted=${()=>{this._look(e)}}
      ></printernizer-failure>`;if(!n)return y`<p aria-busy="true" role="status">${this.text(`imports.remembering`)}</p>`;let{formats:r}=this.i18n;return y`<div class="past">
      <p role="status">
        ${this.text(`imports.past`,{since:r.date(n.since),until:r.date(n.until),good:r.number(n.good),known:r.number(n.known)})}
      </p>
      <printernizer-day-span
        ?disabled=${this._isRunning}
        @span-changed=${({detail:t})=>{this._look({...e,span:t.span},!1)}}
      ></printernizer-day-span>
      <printernizer-import-preview .preview=${n}></printernizer-import-preview>
      ${n.good>0?this._deeds(e,n):b}
      ${this._progress||this._isRunning?y`<p role="status">${this._told()}</p>`:b}
    </div>`}_deeds(e,{good:t}){return y`<div class="line">
      <div>
        <label for="energy">${this.text(`imports.energy`)}</label>
        <input id="energy" type="text" maxlength="255" placeholder="sensor.…" autocomplete="off" />
      </div>
      <printernizer-button
        variant="filled"
        icon="mdi:database-import-outline"
        .text=${this.counted(`imports.run`,t)}
        ?disabled=${this._isRunning}
        @click=${()=>this._run(e)}
      ></printernizer-button>
    </div>`}_told(){return Ge(this._progress,this.i18n)}_look(e,t=!0){this._wish=e,this._progress=void 0,this._past.store.load(()=>this._api.previewDevice(e),{forget:t})}async _run(e){let t=this._energy.value.trim();this._isRunning=!0,await this.attempt(()=>this._api.runDevice({...e,...t?{energyEntity:t}:{}},e=>{this._progress=e})),this._isRunning=!1,this._past.store.load(()=>this._api.previewDevice(e))}};d([_()],P.prototype,`_wish`,void 0),d([_()],P.prototype,`_progress`,void 0),d([_()],P.prototype,`_isRunning`,void 0),d([S(`#energy`)],P.prototype,`_energy`,void 0),P=d([l(`printernizer-import-devices`)],P);var F=class extends we{constructor(...e){super(...e),this._step=`choose`,this._name=``,this._sent=0,this._skipBad=!1,this._trouble=``}static{this.styles=[r,o,f,E,C`
      .deeds {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
        margin-top: 12px;
      }
      printernizer-day-span {
        max-width: 420px;
        margin-bottom: 12px;
      }
      .trouble {
        color: var(--pz-error-text, var(--pz-text));
      }
      .tick {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 44px;
      }
    `]}willUpdate(){this.hasUpdated||(this._api=Re(this.connection))}render(){return y`
      <printernizer-drop-zone
        class="wide"
        .hint=${this.text(`imports.drop`)}
        @files-chosen=${e=>this._send(e.detail.files[0])}
      >
        <section class="card">
          <h2>${this.text(`imports.file`)}</h2>
          <p class="muted">${this.text(`imports.file_text`)}</p>
          ${this._trouble?y`<p class="trouble" role="alert">${this._trouble}</p>`:b}${this._body()}
        </section>
      </printernizer-drop-zone>
      <printernizer-import-devices class="wide"></printernizer-import-devices>
    `}_body(){let{formats:e}=this.i18n;switch(this._step){case`choose`:return this._choosing(`imports.choose`);case`sending`:return y`<p role="status">
          ${this.text(`imports.sending`,{name:this._name,percent:e.percent(this._sent)})}
        </p>`;case`looking`:return y`<p role="status" aria-busy="true">
          ${this.text(`imports.looking`,{name:this._name})}
        </p>`;case`ready`:return this._ready();case`running`:case`done`:return y`<p role="status" aria-busy=${String(this._step===`running`)}>${this._told()}</p>
          ${this._step===`done`?this._choosing(`imports.another`):b}`}}_choosing(e){return y`<printernizer-button
      icon="mdi:file-upload-outline"
      .text=${this.text(e)}
      @click=${()=>{this._zone.choose()}}
    ></printernizer-button>`}_ready(){let e=this._preview;return e?y`
      <p><b>${this._name}</b> · ${this.text(`imports.kind.${e.kind}`)}</p>
      <printernizer-day-span
        @span-changed=${e=>this._look(e.detail)}
      ></printernizer-day-span>
      <printernizer-import-preview
        .preview=${e}
        .printer=${this._file?.printer??``}
        @mapping-changed=${e=>this._look(e.detail)}
      ></printernizer-import-preview>
      ${e.bad>0?y`<label class="tick">
              <input
                type="checkbox"
                .checked=${this._skipBad}
                @change=${e=>{this._skipBad=e.target.checked}}
              />${this.counted(`imports.skip_bad`,e.bad)}
            </label>`:b}
      <div class="deeds">
        <printernizer-button
          variant="filled"
          icon="mdi:database-import-outline"
          .text=${this.counted(`imports.run`,e.good)}
          ?disabled=${e.good+Ke(e.records)===0||e.bad>0&&!this._skipBad}
          @click=${this._run}
        ></printernizer-button>
        ${this._choosing(`imports.another`)}
      </div>
    `:b}_told(){return Ge(this._progress,this.i18n)}async _send(e){if(e&&this._step!==`running`&&this._step!==`sending`){this._name=e.name,this._sent=0,this._trouble=``,this._preview=this._progress=void 0,this._skipBad=!1,this._step=`sending`;try{let{upload_id:t}=await this._api.send(e,t=>{this._sent=e.size?t/e.size*100:100}).done;this._file={uploadId:t,printer:``}}catch(e){let t=e instanceof ue?e.status:0;this._trouble=this.text(t===413?`imports.too_large`:t===507?`imports.no_space`:`imports.not_sent`),this._step=`choose`;return}await this._look({})}}async _look(e){let t=this._file&&{...this._file,...e};if(t){this._file=t,this._preview||(this._step=`looking`);try{this._preview=await this._api.preview(t),this._step=`ready`}catch(e){this._trouble=await this.api.errorText(e)??this.text(`error.unknown`),this._step=this._preview?`ready`:`choose`}}}async _run(){let e=this._file;if(e){this._trouble=``,this._step=`running`;try{await this._api.run(e,this._skipBad,e=>{this._progress=e}),this._step=`done`}catch(e){this._trouble=await this.api.errorText(e)??this.text(`error.unknown`),this._step=`ready`}}}};d([_()],F.prototype,`_step`,void 0),d([_()],F.prototype,`_name`,void 0),d([_()],F.prototype,`_sent`,void 0),d([_()],F.prototype,`_preview`,void 0),d([_()],F.prototype,`_file`,void 0),d([_()],F.prototype,`_skipBad`,void 0),d([_()],F.prototype,`_progress`,void 0),d([_()],F.prototype,`_trouble`,void 0),d([S(`printernizer-drop-zone`)],F.prototype,`_zone`,void 0),F=d([l(`printernizer-settings-import`)],F);function Ke(e){return Object.values(e).reduce((e,t)=>e+t,0)}var I=class extends u{constructor(...e){super(...e),this.folders=[]}static{this.styles=[r,o,C`
      :host {
        display: block;
      }
      ul {
        margin-bottom: 12px;
      }
      li {
        display: grid;
        grid-template-columns: 20px minmax(0, 1fr) auto;
        align-items: center;
        gap: 12px;
        min-height: 44px;
        border-bottom: 1px solid var(--pz-line);
      }
      li ha-icon {
        --mdc-icon-size: 20px;
        color: var(--pz-muted);
      }
      li span {
        overflow-wrap: anywhere;
      }
      form {
        display: flex;
        gap: 8px;
        align-items: center;
      }
    `]}render(){return y`
      ${this.folders.length?y`<ul aria-label=${this.text(`settings.folders`)}>
              ${this.folders.map(e=>this._folder(e))}
            </ul>`:b}
      <form @submit=${this._add}>
        <input
          type="text"
          maxlength="1024"
          autocapitalize="off"
          autocomplete="off"
          spellcheck="false"
          placeholder="/share/…"
          aria-label=${this.text(`settings.folder_path`)}
        />
        <printernizer-button
          icon="mdi:plus"
          .text=${this.text(`settings.folder_add`)}
          @click=${this._add}
        ></printernizer-button>
      </form>
    `}write(e){this._input.value=e}_folder(e){return y`<li>
      <ha-icon icon="mdi:folder-eye-outline"></ha-icon><span>${e}</span>
      <printernizer-button
        variant="plain"
        icon="mdi:close"
        .label=${this.text(`settings.folder_remove`,{folder:e})}
        @click=${()=>{this._tell(this.folders.filter(t=>t!==e))}}
      ></printernizer-button>
    </li>`}_add(e){e.preventDefault();let t=this._input.value.trim();t&&!this.folders.includes(t)&&(this._input.value=``,this._tell([...this.folders,t],t))}_tell(e,t=``){x(this,`folders-changed`,{folders:e,added:t})}};d([v({attribute:!1})],I.prototype,`folders`,void 0),d([S(`input`)],I.prototype,`_input`,void 0),I=d([l(`printernizer-folder-list`)],I);var qe=[`print`,`model`,`timelapse`,`photo`,`image`,`log`,`other`],Je=1e9;function Ye(e){let t=e.map(({kind:e})=>e).filter(e=>!qe.includes(e));return[...qe,...t].map(t=>e.find(e=>e.kind===t)??{kind:t,files:null,days:null,size:null})}function Xe(e,t,n,r){return Ye(e).map(e=>e.kind===t?{...e,[n]:r}:e).filter(({days:e,files:t,size:n})=>e!==null||t!==null||n!==null)}function Ze(e,t=1){if(e.trim()===``)return null;let n=Math.round(Number(e.replace(`,`,`.`))*t);return Number.isSafeInteger(n)&&n>0?n:void 0}var Qe=[`files`,`days`,`size`],$e=class extends u{constructor(...e){super(...e),this.rules=[]}static{this.styles=[r,o,C`
      :host {
        display: block;
        container-type: inline-size;
      }
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th {
        padding: 4px 6px;
        font-weight: 400;
        text-align: start;
      }
      thead th {
        font-size: 12px;
        color: var(--pz-muted);
      }
      tbody th {
        width: 40%;
        padding-inline-start: 0;
      }
      .kind {
        display: flex;
        align-items: center;
        gap: 10px;
        min-width: 0;
      }
      .kind ha-icon {
        color: var(--pz-muted);
      }
      td {
        padding: 4px 6px;
      }
      td label {
        display: none;
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
      }
      input[type="number"] {
        min-width: 64px;
        text-align: end;
        appearance: textfield;
      }
      input:invalid {
        border-color: var(--pz-error);
      }
      @container (max-width: 480px) {
        thead {
          display: none;
        }
        tr {
          display: grid;
          grid-template-columns: repeat(3, minmax(0, 1fr));
          gap: 4px 8px;
          padding: 10px 0;
          border-bottom: 1px solid var(--pz-line);
        }
        tbody th {
          grid-column: 1 / -1;
          width: auto;
          font-weight: 500;
        }
        td {
          padding: 0;
        }
        td label {
          display: block;
        }
      }
    `]}render(){return y`<table>
      <thead>
        <tr>
          <th scope="col">${this.text(`filter.kind`)}</th>
          ${Qe.map(e=>y`<th scope="col">${this.text(`retention.${e}`)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${Ye(this.rules).map(e=>this._rule(e))}
      </tbody>
    </table>`}_rule(e){let t=this.text(`kinds.${e.kind}`);return y`<tr>
      <th scope="row">
        <span class="kind"><ha-icon .icon=${ve[e.kind]}></ha-icon><span>${t}</span></span>
      </th>
      ${Qe.map(n=>this._cell(e,n,t))}
    </tr>`}_cell(e,t,n){let r=t===`size`?Je:1,i=e[t],a=this.text(`retention.${t}`),o=`${e.kind}-${t}`;return y`<td>
      <label for=${o}>${a}</label>
      <input
        id=${o}
        type="number"
        inputmode="decimal"
        min="0"
        step=${t===`size`?`any`:`1`}
        placeholder="∞"
        aria-label=${`${n}: ${a}`}
        .value=${i===null?``:String(Math.round(i/r*100)/100)}
        @change=${n=>{this._changed(e,t,n.target,r)}}
      />
    </td>`}_changed(e,t,n,r){let i=n.validity.badInput?void 0:Ze(n.value,r);n.setCustomValidity(i===void 0?this.text(`retention.invalid`):``),n.title=n.validationMessage,i!==void 0&&x(this,`retention-changed`,{rules:Xe(this.rules,e.kind,t,i)})}};d([v({attribute:!1})],$e.prototype,`rules`,void 0),$e=d([l(`printernizer-retention-table`)],$e);var L=class extends u{constructor(...e){super(...e),this._facets=new t(this,new h)}static{this.styles=[r,o,f,s,C`
      :host {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(440px, 100%), 1fr));
        align-items: start;
        gap: 12px;
      }
      p {
        margin-bottom: 12px;
      }
      .field {
        display: block;
        margin: 12px 0 4px;
        font-size: 12px;
        color: var(--pz-muted);
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
      .line input {
        flex: 1 1 200px;
      }
      .short {
        max-width: 120px;
      }
      .hint {
        margin: 4px 0 0;
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
      }
      dl {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 32px;
      }
      dt {
        font-size: 12px;
        color: var(--pz-muted);
      }
      dd {
        font-size: 16px;
        line-height: 24px;
      }
    `]}willUpdate(){this.hasUpdated||this._facets.store.load(()=>this.api.fileFacets())}render(){let{library:e}=this;return y`
      <div class="column">
        ${this._place(e)}
        <section class="card">
          <h2>${this.text(`settings.retention`)}</h2>
          <p class="muted">${this.text(`settings.retention_text`)}</p>
          <printernizer-retention-table
            .rules=${e.retention}
            @retention-changed=${this._changeRetention}
          ></printernizer-retention-table>
        </section>
      </div>
      <div class="column">
        <section class="card">
          <h2>${this.text(`settings.folders`)}</h2>
          <p class="muted">${this.text(`settings.folders_text`)}</p>
          <printernizer-folder-list
            .folders=${e.folders}
            @folders-changed=${this._changeFolders}
          ></printernizer-folder-list>
        </section>
        <section class="card">
          <h2>${this.text(`settings.pictures`)}</h2>
          <printernizer-switch
            .label=${this.text(`settings.timelapses`)}
            .detail=${this.text(`settings.timelapses_text`)}
            .checked=${e.timelapses}
            @switched=${e=>this._save({timelapses:e.detail.isOn})}
          ></printernizer-switch>
          <printernizer-switch
            .label=${this.text(`settings.photos`)}
            .detail=${this.text(`settings.photos_text`)}
            .checked=${e.photos}
            @switched=${e=>this._save({photos:e.detail.isOn})}
          ></printernizer-switch>
        </section>
      </div>
    `}_place(e){return y`<section class="card">
      <h2>${this.text(`settings.library`)}</h2>
      ${this._room()}
      <label class="field" for="path">${this.text(`settings.path`)}</label>
      <div class="line">
        <input
          id="path"
          dir="ltr"
          type="text"
          maxlength="1024"
          autocapitalize="off"
          autocomplete="off"
          spellcheck="false"
          .value=${e.path}
        />
        <printernizer-button
          .text=${this.text(`settings.save`)}
          @click=${this._changePath}
        ></printernizer-button>
      </div>
      <p class="hint">${this.text(`settings.path_text`)}</p>
      <label class="field" for="reserve">${this.text(`settings.reserve`)}</label>
      <input
        id="reserve"
        class="short"
        type="number"
        inputmode="decimal"
        min="0"
        step="any"
        .value=${String(Math.round(e.free_space/Je*100)/100)}
        @change=${this._changeReserve}
      />
      <p class="hint">${this.text(`settings.reserve_text`)}</p>
    </section>`}_room(){let e=this._facets.state.value;if(!e)return b;let{formats:t}=this.i18n,n=[[this.text(`settings.kept`),this.counted(`library.files`,e.files)],[this.text(`settings.used`),t.bytes(e.size)],...e.free===null?[]:[[this.text(`settings.free`),t.bytes(e.free)]]];return y`<dl>
      ${n.map(([e,t])=>y`<div>
            <dt>${e}</dt>
            <dd>${t}</dd>
          </div>`)}
    </dl>`}_changePath(){let e=this._path.value.trim(),t=this.library.path;e&&e!==t?this._save({path:e}):this._path.value=t}_changeReserve(e){let t=e.target,n=t.value.trim()===`0`?0:Ze(t.value,Je);t.setCustomValidity(typeof n==`number`?``:this.text(`retention.invalid`)),typeof n==`number`&&this._save({free_space:n})}async _changeFolders(e){let{added:t,folders:n}=e.detail;!await this._save({folders:n})&&t&&this._folders.write(t)}_changeRetention(e){this._save({retention:e.detail.rules})}async _save(e){let t=await A(this,`library`,e);return t||(this._path.value=this.library.path),t}};d([w({context:me}),v({attribute:!1})],L.prototype,`api`,void 0),d([v({attribute:!1})],L.prototype,`library`,void 0),d([S(`#path`)],L.prototype,`_path`,void 0),d([S(`printernizer-folder-list`)],L.prototype,`_folders`,void 0),L=d([l(`printernizer-settings-library`)],L);var et=500,tt=4*et,nt=50;function rt({ask:e,follow:t}){let n=t=>it(n=>e(`materials/spools`,{...t,limit:et,...n}),({spools:e})=>e),r=()=>it(t=>e(`materials/filaments`,{is_archived:null,limit:et,...t}),({filaments:e})=>e);return{stock:async t=>{let[i,a,{places:o}]=await Promise.all([r(),n({is_archived:t?null:!1}),e(`materials/places`)]);return{filaments:i.rows,spools:a.rows,places:o,isCut:a.isCut}},spool:t=>e(`materials/spool`,{spool_id:t}),spoolsOf:async e=>(await n({filament_id:e,is_archived:null})).rows,uses:(t,n)=>e(`materials/uses`,{spool_id:t,limit:nt,...n===null?{}:{after:n}}),saveFilament:async(t,n)=>{let{filament_id:r}=await e(`materials/save_filament`,{...t===null?{}:{filament_id:t},...n});return r},archiveFilament:(t,n)=>e(`materials/archive_filament`,{filament_id:t,is_archived:n}),saveSpool:(t,n)=>e(`materials/save_spool`,{...t===null?{}:{spool_id:t},...n}),archiveSpool:(t,n)=>e(`materials/archive_spool`,{spool_id:t,is_archived:n}),weigh:(t,n)=>e(`materials/weigh`,{spool_id:t,...n}),mount:({entry_id:t,key:n},r)=>e(`materials/mount`,{entry_id:t,slot:n,spool_id:r}),unmount:t=>e(`materials/unmount`,{spool_id:t}),spoolman:()=>e(`materials/spoolman`),subscribe:e=>t(`materials/subscribe`,e)}}async function it(e,t){let n=[],r=null;do{let i=await e(r===null?{}:{after:r});n.push(...t(i)),r=i.next}while(r!==null&&n.length<tt);return{rows:n,isCut:r!==null}}function R({name:e,type:t,vendor:n}){return[n,e||t].filter(Boolean).join(` `)}function at(e,t){return dt(e.filter(e=>(!e.is_archived||t.marks.includes(`archived`))&&(e.is_due||!t.marks.includes(`due`))&&ut(t.text,[e.vendor,e.name,e.type,e.article,e.note])),t,{name:R,added:({id:e})=>e,type:({type:e})=>e,spools:({spools:e})=>e,remaining:({remaining:e})=>Number(e),days:({days:e})=>e===null?1/0:Number(e)})}function ot(e,t){let{marks:n}=t;return dt(e.filter(e=>(!e.is_archived||n.includes(`archived`))&&(e.serial!==null||!n.includes(`mounted`))&&(e.needs_check||!n.includes(`check`))&&ut(t.text,[`#${e.id}`,e.vendor,e.name,e.type,e.lot,e.location,e.note])),t,{name:R,added:({id:e})=>e,remaining:({remaining:e})=>Number(e),place:({location:e,printer_name:t,tray:n})=>`${t??e} ${n??``}`})}function st(e,{filaments:t,spools:n}){return e===`due`?t.filter(({is_archived:e,is_due:t})=>t&&!e).length:n.filter(({is_archived:e})=>!e).filter(t=>e===`mounted`?t.serial!==null:t.needs_check).length}function ct(e,t){if(e.serial!==null)return t.find(({serial:t,tray:n})=>t===e.serial&&n===e.tray)}function lt({initial:e,remaining:t}){let n=Number(t)/Number(e)*100;return Number.isFinite(n)?Math.min(100,Math.max(0,n)):0}function ut(e,t){let n=t.join(` `).toLocaleLowerCase();return e.toLocaleLowerCase().split(/\s+/).every(e=>n.includes(e))}function dt(e,{isDescending:t,sort:n},r){let i=r[n]??r.name;if(!i)return[...e];let a=t?-1:1;return[...e].sort((e,t)=>{let[n,r]=[i(e),i(t)];return typeof n==`number`&&typeof r==`number`?n===r?0:(n<r?-1:1)*a:String(n).localeCompare(String(r),void 0,{numeric:!0})*a})}function z(e,t,n,r=``){return y`<span class=${`sign tone-${t}`} title=${r||b}
    ><ha-icon .icon=${e} style="color: var(--tone)"></ha-icon><span class="ellipsis">${n}</span></span
  >`}function ft(e,{formats:t,texts:n}){if(e.is_archived)return z(`mdi:archive-outline`,`muted`,n.text(`stock.archived`));if(e.is_due){let r=e.low_at===null?n.text(`stock.due_by_use`,{grams:t.grams(e.reorder_at??`0`)}):n.text(`stock.due_by_mark`,{grams:t.grams(e.low_at)});return z(`mdi:cart-arrow-down`,`warning`,n.text(`stock.due`),r)}return e.is_low?z(`mdi:gauge-low`,`warning`,n.text(`stock.low`)):b}function pt({days:e,remaining:t},{formats:n,texts:r}){if(Number(t)<=0)return r.text(`stock.used_up`);if(e===null)return r.text(`stock.unused`);let i=Math.floor(Number(e));return r.counted(`stock.days`,i,n.number(i))}function mt(e,t,n){if(e.serial===null)return e.location;let r=e.printer_name??n.texts.text(`stock.other_printer`),i=ct(e,t);return i?`${r} · ${ht(i,n)}`:r}function ht({ams_number:e,key:t,slot:n},{texts:r}){return e===null?t.startsWith(`x:`)?r.text(`slot.external`):r.text(`stock.tool`,{tool:n}):r.text(`slot.ams`,{ams:e,slot:n})}var gt=class extends Error{},B=3,V=4,_t=`19`;function vt(e,t){let{texts:n}=t,r=t=>({key:t,label:n.text(`stock.${t}`),value:e?.[t]??``}),i=(r,i,a=``)=>({key:r,label:n.text(`stock.${r}`),kind:`decimal`,unit:i,value:U(e?.[r],t),hint:a});return[r(`vendor`),{key:`type`,label:n.text(`stock.type`),value:e?.type??``,isRequired:!0},{...r(`name`),hint:n.text(`stock.name_text`)},{key:`color`,label:n.text(`stock.color`),kind:`color`,value:e?.color??``},{...i(`spool_grams`,`g`),...e?{}:{value:`1000`},isRequired:!0},i(`empty_grams`,`g`,n.text(`stock.empty_grams_text`)),i(`low_at`,`g`,n.text(`stock.low_at_text`)),r(`article`),...wt(e,t,n.text(`stock.price_text`)),i(`density`,`g/cm³`),i(`diameter`,`mm`),{key:`note`,label:n.text(`stock.note`),kind:`long`,value:e?.note??``}]}function yt(e,t){let n=(n,r=B)=>H(e,n,r,t)??null,r=H(e,`spool_grams`,B,t);return{vendor:e.vendor??``,material:e.type??``,name:e.name??``,color:e.color?e.color.replace(`#`,``).toUpperCase():null,...r===void 0?{}:{spool_grams:r},empty_grams:n(`empty_grams`),low_at:n(`low_at`),density:n(`density`,V),diameter:n(`diameter`,V),article:e.article??``,note:e.note??``,...Tt(e,t)}}function bt(e,t,n){let{texts:r}=t,i=t=>({key:t,label:r.text(`stock.${t}`),value:e?.[t]??``});return[...n?[{key:`count`,label:r.text(`stock.count`),kind:`whole`,value:`1`}]:[],{key:`initial_grams`,label:r.text(`stock.initial_grams`),kind:`decimal`,unit:`g`,value:U(e?.initial,t),...e?{isRequired:!0}:{hint:r.text(`stock.initial_grams_text`)}},...e?[]:[{key:`remaining_grams`,label:r.text(`stock.remaining_grams`),kind:`decimal`,unit:`g`,hint:r.text(`stock.remaining_grams_text`)}],i(`location`),i(`lot`),{key:`bought_on`,label:r.text(`stock.bought_on`),kind:`day`,value:e?.bought_on??``},...wt(e,t,r.text(`stock.spool_price_text`)),{key:`note`,label:r.text(`stock.note`),kind:`long`,value:e?.note??``}]}function xt(e,t){let n=H(e,`initial_grams`,B,t),r=H(e,`remaining_grams`,B,t);return{...n===void 0?{}:{initial_grams:n},...r===void 0?{}:{remaining_grams:r},location:e.location??``,lot:e.lot??``,bought_on:e.bought_on?e.bought_on:null,note:e.note??``,...Tt(e,t)}}function St(e,t,n){let{formats:r,texts:i}=n;return[{key:`how`,label:i.text(`stock.weighed`),kind:`choice`,choices:[...t===null?[]:[{value:`gross`,text:i.text(`stock.gross`,{grams:r.grams(t)})}],{value:`remaining`,text:i.text(`stock.net`)}],hint:t===null?i.text(`stock.gross_unknown`):``},{key:`grams`,label:i.text(`stock.grams`),kind:`decimal`,unit:`g`,isRequired:!0,hint:i.text(`stock.left_of`,{left:r.grams(e.remaining),initial:r.grams(e.initial)})}]}function Ct(e,t){let n=H(e,`grams`,B,t)??`0`;return e.how===`gross`?{gross:n}:{remaining:n}}function wt(e,t,n){let{formats:r,texts:i}=t,a=e?.price!=null;return[{key:`price`,label:i.text(`stock.price`),kind:`decimal`,unit:r.currencySymbol(t.currency),value:U(e?.price,t),hint:n},{key:`price_basis`,label:i.text(`stock.price_basis`),kind:`choice`,value:e?.price_basis??`gross`,choices:[`gross`,`net`].map(e=>({value:e,text:i.text(`basis.${e}`)}))},{key:`tax_percent`,label:i.text(`stock.tax_percent`),kind:`decimal`,unit:`%`,value:U(a?e.tax_percent:_t,t)}]}function Tt(e,t){let n=H(e,`price`,V,t);return n===void 0?{price:null,price_basis:null}:{price:n,price_basis:e.price_basis,tax_percent:H(e,`tax_percent`,V,t)??`0`}}function H(e,t,n,{texts:r}){let i=e[t];if(!i)return;let a=xe(i);if(!(a!==void 0&&!a.startsWith(`-`)&&(a.split(`.`)[1]??``).length<=n))throw new gt(r.text(`stock.no_number`,{field:r.text(`stock.${t}`),places:n}));return a}function U(e,{formats:t}){return e?(e.includes(`.`)?e.replace(/\.?0+$/,``):e).replace(`.`,t.decimal):``}var Et=100,Dt=class{constructor(e,t){this._host=e,this._done=t}async saveFilament(e){let{i18n:t,stock:n}=this._host,r;return await this._form(t.texts.text(e?`stock.edit_filament`:`stock.add_filament`),vt(e,t),async i=>{r=await n.saveFilament(e?.id??null,yt(i,t))}),r}addSpools(e){let{i18n:t,stock:n}=this._host,{texts:r}=t,i=r.text(`stock.add_spools_of`,{name:R(e)});return this._form(i,bt(void 0,t,!0),async i=>{let a=xt(i,t),o=Number(i.count);if(!/^\d+$/.test(i.count??``)||o<1||o>Et)throw new gt(r.text(`stock.no_count`,{most:Et}));for(let t=0;t<o;t+=1)try{await n.saveSpool(null,{filament_id:e.id,...a})}catch(e){if(t===0)throw e;g(this._host,r.text(`stock.some_added`,{added:t,count:o}));return}})}async addSpoolsOfAny(e){let{texts:t}=this._host.i18n,n=e.filter(({is_archived:e})=>!e).map(e=>({value:e,text:R(e),note:e.type})),r=await ye(this._host,{title:t.text(`stock.which_filament`),choices:[],find:e=>Promise.resolve(n.filter(({text:t})=>t.toLowerCase().includes(e.toLowerCase())))});r&&await this.addSpools(r.value)}editSpool(e){let{i18n:t,stock:n}=this._host;return this._form(t.texts.text(`stock.edit_spool`,{id:e.id}),bt(e,t,!1),async r=>{await n.saveSpool(e.id,xt(r,t))})}weigh(e,t){let{i18n:n,stock:r}=this._host;return this._form(n.texts.text(`stock.weigh_spool`,{id:e.id}),St(e,t,n),async t=>{await r.weigh(e.id,Ct(t,n))})}async move(e,t,n){let{i18n:r,stock:i}=this._host,a=t.filter(({serial:t,tray:n})=>t!==e.serial||n!==e.tray).map(e=>{let t=e.spool;return{value:e,icon:t?`mdi:circle-slice-8`:`mdi:circle-outline`,text:`${n(e)} · ${ht(e,r)}`,note:t?`#${t.id} ${R(t)}`:r.texts.text(`stock.free`)}}).sort((e,t)=>Number(e.value.spool!==null)-Number(t.value.spool!==null)),o=await ye(this._host,{title:r.texts.text(`stock.move_to`),text:r.texts.text(a.length?`stock.move_to_text`:`stock.no_places`),choices:a});o&&await this._attempt(()=>i.mount(o.value,e.id))}takeOut(e){return this._attempt(()=>this._host.stock.unmount(e.id))}archiveSpool({id:e,is_archived:t}){return this._attempt(()=>this._host.stock.archiveSpool(e,!t))}archiveFilament({id:e,is_archived:t}){return this._attempt(()=>this._host.stock.archiveFilament(e,!t))}async _form(e,t,n){let{api:r,i18n:i}=this._host,a=await be(this._host,{title:e,fields:t,confirm:i.texts.text(`settings.save`),send:async e=>{try{await n(e);return}catch(e){return e instanceof gt?e.message:ce(r,i.texts,e)}}});return a&&this._done(),a}async _attempt(e){let{api:t,i18n:n}=this._host;try{await e(),g(this._host,n.texts.text(`settings.saved`))}catch(e){g(this._host,await ce(t,n.texts,e))}this._done()}},W=class extends u{constructor(...e){super(...e),this.readonly=!1}static{this.styles=[r,f,p,m,C`
      p:not(:empty) {
        margin-bottom: 12px;
      }
      .sign {
        white-space: normal;
      }
    `]}render(){let e=[`gross`,`net`].map(e=>[e,this.text(`basis.${e}`)]);return y`<section class="card">
      <h2>Spoolman</h2>
      <p class="muted">${this.text(`spoolman.text`)}</p>
      <p role="status">${this._state()}</p>
      <printernizer-settings-form
        .questions=${[{kind:`text`,key:`url`,longest:500,label:this.text(`spoolman.url`),placeholder:`http://spoolman.local:7912`},{kind:`switch`,key:`is_on`,label:this.text(`spoolman.is_on`),hint:this.text(`spoolman.is_on_text`)},{kind:`choice`,key:`price_basis`,options:e,label:this.text(`spoolman.price_basis`)},{kind:`amount`,key:`tax_percent`,unit:`%`,label:this.text(`stock.tax_percent`)}]}
        .values=${this.settings.spoolman}
        ?disabled=${this.readonly}
        @answered=${this._answered}
      ></printernizer-settings-form>
    </section>`}_state(){let{state:e}=this;return e?.is_on?e.is_connected?z(`mdi:check-circle`,`success`,this.text(`spoolman.connected`,{version:e.version})):e.problem===null?z(`mdi:lan-pending`,`muted`,this.text(`spoolman.connecting`)):z(`mdi:lan-disconnect`,`error`,this.text(`spoolman.away`,{problem:e.problem})):b}_answered({detail:e}){A(this,`spoolman`,{[e.key]:e.value})}};d([v({attribute:!1})],W.prototype,`settings`,void 0),d([v({attribute:!1})],W.prototype,`state`,void 0),d([v({type:Boolean})],W.prototype,`readonly`,void 0),W=d([l(`printernizer-settings-spoolman`)],W);var G=class extends u{constructor(...e){super(...e),this.numbered=!1}static{this.styles=[r,C`
      :host {
        display: flex;
        align-items: center;
        gap: 8px;
        min-width: 0;
      }
      .bar {
        flex: 1;
        min-width: 32px;
        height: 8px;
        border-radius: 4px;
        overflow: hidden;
        background: var(--pz-tint);
        box-shadow: inset 0 0 0 1px var(--pz-ring);
      }
      .bar span {
        display: block;
        height: 100%;
        border-radius: inherit;
        box-shadow: inset 0 0 0 1px var(--pz-ring);
      }
      .grams {
        flex: none;
        min-width: 56px;
        text-align: end;
      }
    `]}render(){let{spool:e}=this,{formats:t}=this.i18n,n=t.grams(e.remaining),r=this.text(`stock.left_of`,{left:n,initial:t.grams(e.initial)}),i=e.color?se([e.color]):`var(--pz-muted)`;return y`<span class="bar" role="img" aria-label=${r} title=${r}
        ><span style=${he({width:`${lt(e)}%`,background:i})}></span></span
      >${this.numbered?y`<span class="grams">${n}</span>`:b}`}};d([v({attribute:!1})],G.prototype,`spool`,void 0),d([v({type:Boolean})],G.prototype,`numbered`,void 0),G=d([l(`printernizer-left-bar`)],G);function Ot(e){let{formats:t,texts:n}=e;return[{...jt(e),sort:`name`},{key:`type`,title:n.text(`stock.type`),cell:({type:e})=>e,sort:`type`,width:72,hide:6},{key:`spools`,title:n.text(`stock.spools`),cell:({spools:e})=>t.number(e),sort:`spools`,fallsAtFirst:!0,isNumeric:!0,width:64,hide:8},{key:`remaining`,title:n.text(`stock.remaining`),cell:({remaining:e})=>t.grams(e),sort:`remaining`,isNumeric:!0,width:84,card:`aside`},{key:`days`,title:n.text(`stock.lasts`),cell:t=>pt(t,e),sort:`days`,width:110,hide:7,card:`below`},{key:`mark`,title:n.text(`stock.mark`),cell:t=>ft(t,e),width:136,hide:5,card:`corner`}]}function kt(e,t,n){let{texts:r}=e;return[{key:`number`,title:r.text(`stock.number`),cell:({id:e})=>`#${e}`,sort:`added`,fallsAtFirst:!0,width:56,...n?{card:`below`}:{isLink:!0,card:`title`}},...n?[{...jt(e),sort:`name`}]:[],{key:`remaining`,title:r.text(`stock.remaining`),cell:e=>y`<printernizer-left-bar .spool=${e} numbered></printernizer-left-bar>`,sort:`remaining`,width:130,grow:1,card:`aside`},{key:`place`,title:r.text(`stock.place`),cell:n=>{let r=mt(n,t,e);return r&&y`<span class="ellipsis" title=${r}>${r}</span>`},sort:`place`,width:190,grow:3,hide:5,card:`below`},{key:`lot`,title:r.text(`stock.lot`),cell:({lot:e})=>e&&y`<span class="ellipsis" title=${e}>${e}</span>`,width:90,hide:9},{key:`mark`,title:r.text(`stock.mark`),cell:t=>At(t,e),width:120,hide:6,card:`corner`}]}function At(e,{texts:t}){return e.is_archived?z(`mdi:archive-outline`,`muted`,t.text(`stock.archived`)):e.needs_check?z(`mdi:weight-gram`,`warning`,t.text(`stock.check`),t.text(`stock.check_text`)):e.has_chip?z(`mdi:nfc-variant`,`muted`,t.text(`stock.chip`)):b}function jt({texts:e}){return{key:`name`,title:e.text(`stock.filament`),cell:e=>y`<printernizer-materials
        .materials=${[R(e)]}
        .colors=${[e.color]}
      ></printernizer-materials>`,width:150,grow:4,isLink:!0,card:`title`}}var K=C`
  :host {
    display: flex;
    flex-direction: column;
    gap: 12px;
    min-width: 0;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
  }
  header h2 {
    /* Beside the arrow and the colour, on a phone too. */
    max-width: calc(100% - 92px);
    font-size: 24px;
    font-weight: 400;
    line-height: 32px;
    overflow-wrap: anywhere;
  }
  .dot {
    flex: none;
    width: 28px;
    height: 28px;
    border-radius: 50%;
    box-shadow: inset 0 0 0 1px var(--pz-ring);
  }
  .deeds {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(150px, 100%), 1fr));
    gap: 12px 16px;
  }
  dt {
    font-size: 12px;
    color: var(--pz-muted);
  }
  dd {
    overflow-wrap: anywhere;
  }
  .note {
    margin-top: 12px;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
`,q=class extends u{constructor(...e){super(...e),this.places=[],this.readonly=!1,this._columns=D(kt)}static{this.styles=[r,f,p,m,K]}render(){let{filament:t}=this,r=t.color?{background:se([t.color])}:{};return y`
      <header>
        <printernizer-button
          variant="plain"
          icon="mdi:arrow-left"
          .label=${this.text(`stock.back`)}
          .href=${e(n)}
        ></printernizer-button>
        <span class="dot" style=${he(r)}></span>
        <h2>${R(t)}</h2>
        ${ft(t,this.i18n)}
      </header>
      <section class="card">
        <dl>
          ${this._facts().map(([e,t])=>y`<div>
                <dt>${e}</dt>
                <dd>${t}</dd>
              </div>`)}
        </dl>
        ${t.note?y`<p class="note">${t.note}</p>`:b}
      </section>
      ${this._deeds()} ${this._table()}
    `}_facts(){let{currency:e,formats:t}=this.i18n,{filament:n}=this,r=(e,n)=>e===null?``:t.measure(e,n),i=n.price===null?``:t.money(n.price,e),a=n.price_basis??`gross`;return[[this.text(`stock.type`),n.type],[this.text(`stock.remaining`),t.grams(n.remaining)],[this.text(`stock.lasts`),pt(n,this.i18n)],[this.text(`stock.per_day`),n.per_day===null?``:t.grams(n.per_day)],[this.text(`stock.reorder_at`),Number(n.reorder_at??0)>0?t.grams(n.reorder_at??`0`):``],[this.text(`stock.low_at`),n.low_at===null?``:t.grams(n.low_at)],[this.text(`stock.price`),i&&`${i} ${this.text(`basis.${a}`)}`],[this.text(`stock.spool_grams`),t.grams(n.spool_grams)],[this.text(`stock.empty_grams`),n.empty_grams===null?``:t.grams(n.empty_grams)],[this.text(`stock.density`),r(n.density,`g/cm³`)],[this.text(`stock.diameter`),r(n.diameter,`mm`)],[this.text(`stock.article`),n.article],[`Spoolman`,n.in_spoolman?this.text(`stock.in_spoolman`):``]].filter(([,e])=>e!==``)}_deeds(){let{deeds:e,filament:t}=this;return y`<div class="deeds">
      <printernizer-button
        variant="filled"
        icon="mdi:plus"
        .text=${this.text(`stock.add_spools`)}
        ?disabled=${this.readonly||t.is_archived}
        @click=${()=>void e.addSpools(t)}
      ></printernizer-button>
      <printernizer-button
        icon="mdi:pencil-outline"
        .text=${this.text(`stock.edit`)}
        ?disabled=${this.readonly}
        @click=${()=>void e.saveFilament(t)}
      ></printernizer-button>
      <printernizer-button
        .icon=${t.is_archived?`mdi:archive-arrow-up-outline`:`mdi:archive-outline`}
        .text=${this.text(t.is_archived?`stock.unarchive`:`stock.archive`)}
        ?disabled=${this.readonly}
        @click=${()=>void e.archiveFilament(t)}
      ></printernizer-button>
    </div>`}_table(){return this.spools?.length===0?y`<p class="muted">${this.text(`stock.no_spools_of_it`)}</p>`:y`<printernizer-data-table
      .columns=${this._columns(this.i18n,this.places,!1)}
      .rows=${this.spools&&Ce(this.spools)}
      .idOf=${Mt}
      .nameOf=${Nt}
      .hrefOf=${Pt}
      sort=""
      .label=${this.text(`stock.spools`)}
    ></printernizer-data-table>`}};d([v({attribute:!1})],q.prototype,`filament`,void 0),d([v({attribute:!1})],q.prototype,`spools`,void 0),d([v({attribute:!1})],q.prototype,`places`,void 0),d([v({attribute:!1})],q.prototype,`deeds`,void 0),d([v({type:Boolean})],q.prototype,`readonly`,void 0),q=d([l(`printernizer-stock-filament`)],q);var Mt=({id:e})=>e,Nt=({id:e})=>`#${e}`,Pt=({id:t})=>e(_e(t)),Ft={due:`mdi:cart-arrow-down`,mounted:`mdi:printer-3d`,check:`mdi:weight-gram`,archived:`mdi:archive-outline`},It={filaments:[`due`],spools:[`mounted`,`check`]},Lt={filaments:[`name`,`type`,`spools`,`remaining`,`days`],spools:[`added`,`name`,`remaining`,`place`]},J=class extends u{constructor(...e){super(...e),this.place=n,this.stale=!1,this.narrow=!1,this.readonly=!1,this._filamentColumns=D(Ot),this._spoolColumns=D(kt),this._filaments=D((e,t)=>Ce(at(e.filaments,t))),this._spools=D((e,t)=>Ce(ot(e.spools,t)))}static{this.styles=[r,o,K,C`
      .top {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 8px;
      }
      .order {
        display: flex;
        align-items: center;
        gap: 4px;
      }
      .order select {
        width: auto;
        border-radius: 20px;
      }
      printernizer-chip {
        flex: none;
      }
      .ways {
        display: grid;
        gap: 12px;
        margin-bottom: 8px;
        text-align: start;
      }
      .ways li {
        display: flex;
        gap: 12px;
      }
      .ways ha-icon {
        color: var(--pz-muted);
      }
    `]}render(){let{place:t,stock:r}=this;return r?.filaments.length===0?this._firstRun():y`
      <div class="top">
        <printernizer-segmented
          .label=${this.text(`stock.views`)}
          .value=${t.view}
          .segments=${[{value:`filaments`,icon:`mdi:palette-outline`,text:this.text(`stock.filaments`),href:e(n)},{value:`spools`,icon:`mdi:disc`,text:this.text(`stock.spools`),href:e(i)}]}
        ></printernizer-segmented>
        ${this._addButton()}
      </div>
      <printernizer-filter-bar
        .words=${t.text}
        .label=${this.text(t.view===`spools`?`stock.search_spools`:`stock.search`)}
        .facets=${[this._facet()]}
        ?narrowed=${t.text!==``||t.marks.length>0}
        @search-changed=${this._searched}
        @filter-changed=${this._filtered}
        @filters-cleared=${this._cleared}
      >
        ${this.narrow?this._order():b}
        <printernizer-chip
          slot="chips"
          .icon=${Ft.archived}
          .text=${this.text(`stock.show.archived`)}
          ?selected=${t.marks.includes(`archived`)}
          @click=${this._toggleArchived}
        ></printernizer-chip>
      </printernizer-filter-bar>
      ${r?.isCut&&t.view===`spools`?y`<p class="muted" role="status">${this.text(`stock.cut`)}</p>`:b}
      ${t.view===`spools`?this._spoolTable(r):this._filamentTable(r)}
    `}_addButton(){let e=this.place.view===`spools`&&this.stock?.filaments.length!==0;return y`<printernizer-button
      variant="filled"
      icon="mdi:plus"
      .text=${this.text(e?`stock.add_spools`:`stock.add_filament`)}
      ?disabled=${this.readonly||!this.stock}
      @click=${()=>{e?this.deeds.addSpoolsOfAny(this.stock?.filaments??[]):x(this,`filament-wanted`)}}
    ></printernizer-button>`}_facet(){let{place:e,stock:t}=this;return{key:`show`,label:this.text(`stock.mark`),icon:`mdi:filter-outline`,isOpen:!0,icons:Ft,options:It[e.view].map(e=>({value:e,label:this.text(`stock.show.${e}`),count:t?st(e,t):0})),chosen:e.marks}}_order(){let{isDescending:e,sort:t,view:n}=this.place;return y`<div class="order">
      <select aria-label=${this.text(`sort.label`)} @change=${this._picked}>
        ${Lt[n].map(e=>y`<option value=${e} ?selected=${e===t}>
              ${this.text(`stock.sort.${e}`)}
            </option>`)}
      </select>
      <printernizer-button
        variant="plain"
        .icon=${e?`mdi:sort-descending`:`mdi:sort-ascending`}
        .label=${this.text(e?`sort.descending`:`sort.ascending`)}
        @click=${()=>{this._go({isDescending:!e})}}
      ></printernizer-button>
    </div>`}_filamentTable(t){let n=t&&this._filaments(t,this.place);return this._table(n,this._filamentColumns(this.i18n),({id:t})=>e(ie(t)),this.text(`stock.filaments`))}_spoolTable(t){if(t?.spools.length===0)return y`<printernizer-notice
        icon="mdi:disc"
        .heading=${this.text(`stock.no_spools`)}
        .text=${this.text(`stock.no_spools_text`)}
      ></printernizer-notice>`;let n=t&&this._spools(t,this.place);return this._table(n,this._spoolColumns(this.i18n,t?.places??Rt,!0),({id:t})=>e(_e(t)),this.text(`stock.spools`))}_table(e,t,n,r){return e?.count===0?y`<printernizer-notice
        icon="mdi:text-search"
        .heading=${this.text(`stock.nothing_found`)}
        .text=${this.text(`stock.nothing_found_text`)}
      ></printernizer-notice>`:y`<printernizer-data-table
      .columns=${t}
      .rows=${e}
      .idOf=${zt}
      .nameOf=${R}
      .hrefOf=${n}
      .sort=${this.place.sort}
      .isDescending=${this.place.isDescending}
      .label=${r}
      ?stale=${this.stale}
      @sort-changed=${this._sorted}
    ></printernizer-data-table>`}_firstRun(){return y`<printernizer-notice icon="mdi:disc" .heading=${this.text(`stock.first`)}>
      <ul class="ways">
        ${[[`mdi:nfc-variant`,`stock.first_chips`],[`mdi:sync`,`stock.first_spoolman`],[`mdi:pencil-outline`,`stock.first_hand`]].map(([e,t])=>y`<li><ha-icon .icon=${e}></ha-icon><span>${this.text(t)}</span></li>`)}
      </ul>
      ${this._addButton()}
    </printernizer-notice>`}_searched({detail:e}){this._go({text:e.text},!0)}_filtered({detail:e}){this._go({marks:c.filter(t=>e.chosen.includes(t))})}_toggleArchived(){let{marks:e}=this.place,t=e.includes(`archived`);this._go({marks:t?e.filter(e=>e!==`archived`):[...e,`archived`]})}_cleared(){this._go({text:``,marks:[]})}_sorted({detail:e}){this._go({sort:e.sort,isDescending:e.isDescending})}_picked(e){let t=e.target.value;this._go({sort:t,isDescending:t===`added`||t===`spools`})}_go(t,n=!1){ne(e({...this.place,...t}),{replace:n})}};d([v({attribute:!1})],J.prototype,`place`,void 0),d([v({attribute:!1})],J.prototype,`stock`,void 0),d([v({attribute:!1})],J.prototype,`deeds`,void 0),d([v({type:Boolean})],J.prototype,`stale`,void 0),d([v({type:Boolean})],J.prototype,`narrow`,void 0),d([v({type:Boolean})],J.prototype,`readonly`,void 0),J=d([l(`printernizer-stock-lists`)],J);var Rt=[],zt=({id:e})=>e,Y=class extends u{constructor(...e){super(...e),this.places=[],this.empty=null,this.nameOfPrinter=()=>``,this.readonly=!1}static{this.styles=[r,f,p,m,K,C`
      .left {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 8px;
      }
      .left strong {
        font-size: 24px;
        font-weight: 400;
        line-height: 32px;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 12px;
        padding: 8px 0;
        border-top: 1px solid var(--pz-line);
      }
      printernizer-left-bar {
        margin: 4px 0 12px;
      }
      .check {
        margin-bottom: 12px;
      }
      a {
        color: inherit;
      }
    `]}render(){let{spool:t}=this,{formats:n}=this.i18n,r=t.color?{background:se([t.color])}:{};return y`
      <header>
        <printernizer-button
          variant="plain"
          icon="mdi:arrow-left"
          .label=${this.text(`stock.back_to_spools`)}
          .href=${e(i)}
        ></printernizer-button>
        <span class="dot" style=${he(r)}></span>
        <h2>${R(t)} #${t.id}</h2>
        ${At(t,this.i18n)}
      </header>
      <section class="card">
        <p class="left">
          <strong>${n.grams(t.remaining)}</strong>
          <span class="muted">${this.text(`stock.of`,{initial:n.grams(t.initial)})}</span>
        </p>
        <printernizer-left-bar .spool=${t}></printernizer-left-bar>
        ${t.needs_check?y`<p class="check">${this.text(`stock.check_text`)}</p>`:b}
        <dl>
          ${this._facts().map(([e,t])=>y`<div>
                <dt>${e}</dt>
                <dd>${t}</dd>
              </div>`)}
        </dl>
        ${t.note?y`<p class="note">${t.note}</p>`:b}
      </section>
      ${this._deeds()} ${this._history()}
    `}_facts(){let{spool:t}=this,{currency:n,formats:r}=this.i18n,i=e=>e===null?``:r.date(e.includes(`T`)?e:`${e}T12:00:00Z`),a=t.price===null?``:r.money(t.price,n);return[[this.text(`stock.filament`),y`<a href=${e(ie(t.filament_id))}>${R(t)}</a>`],[this.text(`stock.place`),mt(t,this.places,this.i18n)],[this.text(`stock.location`),t.serial===null?``:t.location],[this.text(`stock.lot`),t.lot],[this.text(`stock.bought_on`),i(t.bought_on)],[this.text(`stock.price`),a&&`${a} ${this.text(`basis.${t.price_basis??`gross`}`)}`],[this.text(`stock.first_used`),i(t.first_used_at)],[this.text(`stock.last_used`),i(t.last_used_at)],[this.text(`stock.chip`),t.has_chip?this.text(`stock.has_chip`):``],[`Spoolman`,t.in_spoolman?this.text(`stock.in_spoolman`):``]].filter(([,e])=>e!==``)}_deeds(){let{deeds:e,readonly:t,spool:n}=this,r=(e,n,r,i=`tonal`)=>y`<printernizer-button
        .variant=${i}
        .icon=${e}
        .text=${n}
        ?disabled=${t}
        @click=${()=>void r()}
      ></printernizer-button>`;return y`<div class="deeds">
      ${r(`mdi:weight-gram`,this.text(`stock.weigh`),()=>e.weigh(n,this.empty),`filled`)}
      ${n.is_archived?b:r(`mdi:tray-arrow-down`,this.text(`stock.move`),()=>e.move(n,this.places,this.nameOfPrinter))}
      ${n.serial===null?b:r(`mdi:tray-arrow-up`,this.text(`stock.take_out`),()=>e.takeOut(n))}
      ${r(`mdi:pencil-outline`,this.text(`stock.edit`),()=>e.editSpool(n))}
      ${r(n.is_archived?`mdi:archive-arrow-up-outline`:`mdi:archive-outline`,this.text(n.is_archived?`stock.unarchive`:`stock.archive`),()=>e.archiveSpool(n))}
    </div>`}_history(){let{uses:e}=this;return y`<section class="card" aria-busy=${String(!e)}>
      <h3>${this.text(`stock.uses`)}</h3>
      ${e?.uses.length===0?y`<p class="muted">${this.text(`stock.no_uses`)}</p>`:b}
      <ul>
        ${e?.uses.map(e=>this._use(e))}
      </ul>
      ${e?.next?y`<printernizer-button
              variant="plain"
              icon="mdi:chevron-down"
              .text=${this.text(`stock.more_uses`)}
              @click=${()=>{x(this,`more-wanted`)}}
            ></printernizer-button>`:b}
    </section>`}_use({at:t,grams:n,job_id:r,job_name:i,reason:o}){let{formats:s}=this.i18n,c=n.startsWith(`-`),ee=s.grams(c?n.slice(1):n);return y`<li>
      <span
        >${r===null?this.text(`stock.reason.${o}`):y`<a href=${e(a(r))}
                >${i||this.text(`stock.job`,{id:r})}</a
              >`} <span class="muted">· ${s.moment(t,ae.now)}</span></span
      >
      <span>${c?`+`:`−`}${ee}</span>
    </li>`}};d([v({attribute:!1})],Y.prototype,`spool`,void 0),d([v({attribute:!1})],Y.prototype,`uses`,void 0),d([v({attribute:!1})],Y.prototype,`places`,void 0),d([v({attribute:!1})],Y.prototype,`empty`,void 0),d([v({attribute:!1})],Y.prototype,`nameOfPrinter`,void 0),d([v({attribute:!1})],Y.prototype,`deeds`,void 0),d([v({type:Boolean})],Y.prototype,`readonly`,void 0),Y=d([l(`printernizer-stock-spool`)],Y);var X=class extends u{constructor(...e){super(...e),this.place=n,this.narrow=!1,this.readonly=!1,this._all=new t(this,new h),this._spools=new t(this,new h),this._spool=new t(this,new h),this._uses=new t(this,new h),this._spoolman=new t(this,new h),this._deeds=new Dt(this,()=>{this._load()}),this._nameOfPrinter=({entry_id:e,serial:t})=>this.fleet?.printers.get(e)?.name??t,this._retry=()=>{this._load()}}static{this.styles=[r,K]}connectedCallback(){super.connectedCallback(),this.hasUpdated&&this._follow()}disconnectedCallback(){super.disconnectedCallback(),this._unfollow?.()}willUpdate(e){this.hasUpdated?e.has(`place`)&&Bt(this.place,e.get(`place`))&&this._load(!0):(this.stock=rt(this.connection),this._follow())}render(){let{error:e,value:t}=this._all.state;return e!==void 0&&!t?this._failure(e):this.place.id===null?this._lists(t):this.place.view===`spools`?this._spoolPage(t):this._filamentPage(t)}_lists(e){return y`
      <printernizer-stock-lists
        .place=${this.place}
        .stock=${e}
        .deeds=${this._deeds}
        ?stale=${this._all.state.isLoading&&e!==void 0}
        ?narrow=${this.narrow}
        ?readonly=${this.readonly}
        @filament-wanted=${this._addFilament}
      ></printernizer-stock-lists>
      ${this.place.view===`filaments`?y`<printernizer-settings-spoolman
              .settings=${this.settings}
              .state=${this._spoolman.state.value}
              ?readonly=${this.readonly}
            ></printernizer-settings-spoolman>`:b}
    `}_filamentPage(e){let t=e?.filaments.find(({id:e})=>e===this.place.id);if(!t)return e?this._missing():this._waiting();let{error:n,value:r}=this._spools.state;return n!==void 0&&!r?this._failure(n):y`<printernizer-stock-filament
      .filament=${t}
      .spools=${r}
      .places=${e?.places??[]}
      .deeds=${this._deeds}
      ?readonly=${this.readonly}
    ></printernizer-stock-filament>`}_spoolPage(e){let{error:t,value:n}=this._spool.state;if(t!==void 0&&!n)return oe(t)?this._missing():this._failure(t);if(!n)return this._waiting();let r=e?.filaments.find(({id:e})=>e===n.filament_id);return y`<printernizer-stock-spool
      .spool=${n}
      .uses=${this._uses.state.value}
      .places=${e?.places??[]}
      .empty=${r?.empty_grams??null}
      .nameOfPrinter=${this._nameOfPrinter}
      .deeds=${this._deeds}
      ?readonly=${this.readonly}
      @more-wanted=${this._moreUses}
    ></printernizer-stock-spool>`}_failure(e){return y`<printernizer-failure
      .heading=${this.text(`stock.failed`)}
      .error=${e}
      @retry-wanted=${this._retry}
    ></printernizer-failure>`}_missing(){let t=this.place.view===`spools`;return y`<printernizer-notice
      icon="mdi:printer-3d-nozzle-off-outline"
      .heading=${this.text(t?`stock.no_spool`:`stock.no_filament`)}
    >
      <printernizer-button
        icon="mdi:arrow-left"
        .text=${this.text(t?`stock.back_to_spools`:`stock.back`)}
        .href=${e(t?i:n)}
      ></printernizer-button>
    </printernizer-notice>`}_waiting(){return y`<p class="muted" aria-busy="true">${this.text(`table.loading`)}</p>`}_follow(){this._unfollow=ge(this.api,{subscribe:async e=>{let t=await this.stock.subscribe(e);return this._load(),t},take:()=>{this._load()},failed:()=>{this._load()},lost:()=>void 0})}_load(e=!1){let{stock:t}=this,{id:n,marks:r,view:i}=this.place;this._all.store.load(()=>t.stock(r.includes(`archived`))),n===null?this._spoolman.store.load(()=>t.spoolman()):i===`filaments`?this._spools.store.load(()=>t.spoolsOf(n),{forget:e}):(this._spool.store.load(()=>t.spool(n),{forget:e}),this._uses.store.load(()=>t.uses(n,null),{forget:e}))}async _moreUses(){let{value:e}=this._uses.state,{id:t}=this.place;if(!e?.next||t===null)return;let n=e.next;await this._uses.store.load(async()=>{let r=await this.stock.uses(t,n);return{...r,uses:[...e.uses,...r.uses]}})}async _addFilament(){let t=await this._deeds.saveFilament();t!==void 0&&ne(e(ie(t)))}};d([v({attribute:!1})],X.prototype,`place`,void 0),d([v({attribute:!1})],X.prototype,`settings`,void 0),d([v({attribute:!1})],X.prototype,`fleet`,void 0),d([v({type:Boolean})],X.prototype,`narrow`,void 0),d([v({type:Boolean})],X.prototype,`readonly`,void 0),d([w({context:me}),v({attribute:!1})],X.prototype,`api`,void 0),d([w({context:fe}),v({attribute:!1})],X.prototype,`connection`,void 0),X=d([l(`printernizer-settings-materials`)],X);function Bt(e,t){let n=e=>[e?.view,e?.id,e?.marks.includes(`archived`)].join();return n(e)!==n(t)}var Vt=class extends u{static{this.styles=[r,f,E]}render(){let e=this.settings.business.is_on;return y`
      <section class="card">
        <h2>${this.text(`privacy.kept`)}</h2>
        <p class="muted">${this.text(`privacy.kept_text`)}</p>
        ${this._form([this._period(`job_years`,0,30,this.text(`unit.years`),this.text(`privacy.for_ever`)),this._period(`photo_days`,0,3650,this.text(`unit.days`),this.text(`privacy.for_ever`)),...e?[this._period(`letter_years`,6,30,this.text(`unit.years`),this.text(`privacy.letter_years_text`)),this._period(`quote_months`,1,120,this.text(`unit.months`)),this._period(`customer_months`,1,120,this.text(`unit.months`)),this._period(`request_years`,1,30,this.text(`unit.years`))]:[]])}
      </section>
      ${e?y`<section class="card">
              <h2>${this.text(`privacy.contact`)}</h2>
              <p class="muted">${this.text(`privacy.contact_text`)}</p>
              ${this._form([{kind:`text`,key:`contact`,longest:200,label:this.text(`privacy.contact_label`)}])}
            </section>`:b}
    `}_form(e){return y`<printernizer-settings-form
      .questions=${e}
      .values=${this.settings.privacy}
      @answered=${({detail:e})=>A(this,`privacy`,{[e.key]:e.value})}
    ></printernizer-settings-form>`}_period(e,t,n,r,i){return{kind:`number`,key:e,least:t,most:n,unit:r,label:this.text(`privacy.${e}`),...i?{hint:i}:{}}}};d([v({attribute:!1})],Vt.prototype,`settings`,void 0),Vt=d([l(`printernizer-settings-privacy`)],Vt);var Ht=[`printer`,`folder`,`prefix`],Ut=[`business`,`private`,`unclassified`],Wt=500,Z=class extends T{constructor(...e){super(...e),this._kept=new t(this,new h),this._load=()=>{this._kept.store.load(()=>this.rates.rules())}}static{this.styles=[r,o,f,E,C`
      ol {
        margin: 0 0 12px;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: minmax(110px, 160px) minmax(120px, 1fr) minmax(120px, 180px) auto;
        gap: 8px;
        padding: 8px 0;
        border-top: 1px solid var(--pz-line);
      }
      .deeds {
        display: flex;
      }
      .end {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      @media (max-width: 700px) {
        li {
          grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        }
      }
    `]}firstUpdated(){this.settings.business.is_on&&this._load()}render(){if(!this.settings.business.is_on)return y`<section class="card wide"><p class="muted">${this.text(`rules.off`)}</p></section>`;let{error:e}=this._kept.state;if(e!==void 0)return y`<printernizer-failure
        class="wide"
        .heading=${this.text(`settings.failed`)}
        .error=${e}
        @retry-wanted=${this._load}
      ></printernizer-failure>`;let t=this._rules;return y`<section class="card wide" aria-busy=${this._kept.state.isLoading?`true`:`false`}>
      <h2>${this.text(`rules.title`)}</h2>
      <p class="muted">${this.text(`rules.text`)}</p>
      ${t.length?y`<ol>
              ${t.map((e,t)=>this._rule(e,t))}
            </ol>`:b}
      <div class="end">
        <printernizer-button
          icon="mdi:plus"
          .text=${this.text(`rules.add`)}
          ?disabled=${t.length>=Wt}
          @click=${this._add}
        ></printernizer-button>
        <printernizer-button
          variant="filled"
          .text=${this.text(`settings.save`)}
          ?disabled=${this._draft===void 0||t.some(({pattern:e})=>e.trim()===``)}
          @click=${this._save}
        ></printernizer-button>
      </div>
    </section>`}get _rules(){return this._draft??this._kept.state.value?.rules??[]}_rule(e,t){return y`<li>
      ${this._choice(`rules.kind`,e.kind,Ht,e=>this.text(`rules.kind.${e}`),e=>{this._change(t,{kind:e,pattern:``})})}
      ${e.kind===`printer`?this._printer(e,t):this._pattern(e,t)}
      ${this._choice(`rules.classification`,e.classification,Ut,e=>this.text(`classification.${e}`),e=>{this._change(t,{classification:e})})}
      <span class="deeds">
        ${this._deed(`mdi:arrow-up`,this.text(`rules.up`),t===0,()=>{this._swap(t,t-1)})}
        ${this._deed(`mdi:arrow-down`,this.text(`rules.down`),t===this._rules.length-1,()=>{this._swap(t,t+1)})}
        ${this._deed(`mdi:delete-outline`,this.text(`rules.remove`),!1,()=>{this._draft=this._rules.filter((e,n)=>n!==t)})}
      </span>
    </li>`}_choice(e,t,n,r,i){return y`<select
      aria-label=${this.text(e)}
      @change=${e=>{i(e.target.value)}}
    >
      ${n.map(e=>y`<option value=${e} ?selected=${e===t}>${r(e)}</option>`)}
    </select>`}_printer(e,t){let n=new Map([...this.fleet?.printers.values()??[]].map(({name:e,serial:t})=>[t,e])),r=[``,...n.keys(),...e.pattern&&!n.has(e.pattern)?[e.pattern]:[]];return this._choice(`rules.printer`,e.pattern,r,e=>n.get(e)??e,e=>{this._change(t,{pattern:e})})}_pattern(e,t){return y`<input
      type="text"
      maxlength="255"
      aria-label=${this.text(`rules.pattern.${e.kind}`)}
      placeholder=${this.text(`rules.pattern.${e.kind}`)}
      .value=${e.pattern}
      @input=${e=>{this._change(t,{pattern:e.target.value})}}
    />`}_deed(e,t,n,r){return y`<printernizer-button
      variant="plain"
      .icon=${e}
      .label=${t}
      ?disabled=${n}
      @click=${r}
    ></printernizer-button>`}_add(){let e={kind:`prefix`,pattern:``,classification:`business`,customer_id:null,order_id:null};this._draft=[...this._rules,e]}_change(e,t){this._draft=this._rules.map((n,r)=>r===e?{...n,...t}:n)}_swap(e,t){let n=[...this._rules],[r,i]=[n[e],n[t]];r&&i&&([n[e],n[t]]=[i,r],this._draft=n)}async _save(){await this.save(async()=>{let e=await this.rates.setRules(this._rules);await this._kept.store.load(()=>Promise.resolve(e)),this._draft=void 0})}};d([v({attribute:!1})],Z.prototype,`settings`,void 0),d([v({attribute:!1})],Z.prototype,`rates`,void 0),d([v({attribute:!1})],Z.prototype,`fleet`,void 0),d([_()],Z.prototype,`_draft`,void 0),Z=d([l(`printernizer-settings-rules`)],Z);var Gt=120,Kt=[`private_only`,`kleinunternehmer`,`regular`],Q=class extends T{constructor(...e){super(...e),this._modes=new t(this,new h)}static{this.styles=[r,o,f,E,C`
      .today {
        font-size: 16px;
      }
      ul {
        margin-bottom: 16px;
      }
    `]}willUpdate(){let{isLoading:e,value:t,error:n}=this._modes.state;!this.settings.business.is_on||t||e||n!==void 0||this._modes.store.load(()=>this.rates.taxModes())}render(){let{business:e}=this.settings;return y`
      <div class="column">
        <section class="card">
          <h2>${this.text(`shop.title`)}</h2>
          <printernizer-settings-form
            .questions=${[{kind:`switch`,key:`is_on`,label:this.text(`shop.is_on`),hint:this.text(`shop.is_on_text`)}]}
            .values=${e}
            @answered=${this._business}
          ></printernizer-settings-form>
        </section>
        ${e.is_on?this._taxes():b}
      </div>
      ${e.is_on?y`<div class="column">${this._identity(e)} ${this._datev(this.settings.datev)}</div>`:b}
    `}_identity(e){let t=(e,t=Gt)=>({kind:`text`,key:e,longest:t,label:this.text(`shop.${e}`)}),n=[t(`name`),{kind:`lines`,key:`address`,longest:Gt,most:6,label:this.text(`shop.address`)},t(`tax_number`),t(`vat_id`),{kind:`choice`,key:`price_basis`,label:this.text(`shop.price_basis`),hint:this.text(`shop.price_basis_text`),options:[[`gross`,this.text(`basis.gross`)],[`net`,this.text(`basis.net`)]]},{kind:`choice`,key:`classification`,label:this.text(`shop.classification`),hint:this.text(`shop.classification_text`),options:[`unclassified`,`business`,`private`].map(e=>[e,this.text(`classification.${e}`)])},t(`job_prefix`,8),t(`order_prefix`,8),t(`quote_prefix`,8),t(`customer_prefix`,8),{kind:`switch`,key:`is_only_copy`,label:this.text(`shop.is_only_copy`),hint:this.text(`shop.is_only_copy_text`)}];return y`<section class="card">
      <h2>${this.text(`shop.identity`)}</h2>
      <p class="muted">${this.text(`shop.identity_text`)}</p>
      <printernizer-settings-form
        .questions=${n}
        .values=${e}
        @answered=${this._business}
      ></printernizer-settings-form>
    </section>`}_taxes(){let e=this._modes.state.value,{formats:t}=this.i18n;return y`<section class="card">
      <h2>${this.text(`tax.title`)}</h2>
      <p class="muted">${this.text(`tax.text`)}</p>
      ${e?y`<p class="today">
                ${this.text(`tax.today`,{mode:this.text(`tax.mode.${e.today}`)})}
              </p>
              <ul>
                ${e.modes.map(e=>y`<li class="muted">
                      ${this.text(`tax.since`,{day:t.date(e.valid_from),mode:this.text(`tax.mode.${e.mode}`)})}
                    </li>`)}
              </ul>`:b}
      <div class="line">
        <div>
          <label for="mode">${this.text(`tax.mode`)}</label>
          <select id="mode">
            ${Kt.map(t=>y`<option value=${t} ?selected=${t===e?.today}>${this.text(`tax.mode.${t}`)}</option>`)}
          </select>
        </div>
        <div>
          <label for="from">${this.text(`rates.from`)}</label>
          <input id="from" type="date" required .value=${this.i18n.formats.today()} />
        </div>
        <printernizer-button
          .text=${this.text(`settings.save`)}
          @click=${this._setMode}
        ></printernizer-button>
      </div>
    </section>`}_datev(e){let t=(e,t,n)=>({kind:`number`,key:e,least:t,most:n,isOptional:!0,label:this.text(`datev.${e}`)});return y`<section class="card">
      <h2>DATEV</h2>
      <p class="muted">${this.text(`datev.text`)}</p>
      <printernizer-settings-form
        .questions=${[t(`adviser`,1001,9999999),t(`client`,1,99999),{kind:`choice`,key:`chart`,label:this.text(`datev.chart`),options:[[`03`,`SKR 03`],[`04`,`SKR 04`]]},{kind:`number`,key:`year_starts`,least:1,most:12,label:this.text(`datev.year_starts`)},{kind:`text`,key:`debtor`,longest:9,label:this.text(`datev.debtor`)},{kind:`switch`,key:`is_on`,label:this.text(`datev.is_on`),hint:this.text(`datev.is_on_text`)}]}
        .values=${e}
        @answered=${({detail:e})=>A(this,`datev`,{[e.key]:e.value})}
      ></printernizer-settings-form>
    </section>`}_business({detail:e}){A(this,`business`,{[e.key]:e.value})}async _setMode(){if(!this._from.reportValidity())return;let e=this._mode.value,t=this._from.value;await this.save(async()=>{let n=await this.rates.setTaxMode(e,t);await this._modes.store.load(()=>Promise.resolve(n))})}};d([v({attribute:!1})],Q.prototype,`settings`,void 0),d([v({attribute:!1})],Q.prototype,`rates`,void 0),d([S(`#mode`)],Q.prototype,`_mode`,void 0),d([S(`#from`)],Q.prototype,`_from`,void 0),Q=d([l(`printernizer-settings-shop`)],Q);var qt={sqlite:`SQLite`,postgresql:`PostgreSQL`,mysql:`MariaDB`,mariadb:`MariaDB`},Jt=class extends T{constructor(...e){super(...e),this._state=new t(this,new h),this._version=new t(this,new h),this._loadState=()=>{this._state.store.load(()=>this._system.state())}}static{this.styles=[r,f,E,C`
      dl {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(130px, 1fr));
        gap: 12px;
      }
      dt {
        font-size: 12px;
        color: var(--pz-muted);
      }
      dd {
        font-size: 16px;
        line-height: 24px;
        overflow-wrap: anywhere;
      }
      .links {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `]}firstUpdated(){this._system=Te(this.connection),this._loadState(),this._version.store.load(()=>this._system.version())}render(){return y`
      <section class="card">
        <h2>${this.text(`system.database`)}</h2>
        ${this._database()}
      </section>
      <printernizer-chain-check @chain-checked=${this._loadState}></printernizer-chain-check>
      <section class="card">
        <h2>${this.text(`imports.title`)}</h2>
        <p class="muted">${this.text(`imports.link_text`)}</p>
        <div class="links">
          ${this._link(e({page:`settings`,section:`import`}),`mdi:database-import-outline`,this.text(`imports.open`))}
        </div>
      </section>
      <section class="card">
        <h2>${this.text(`system.backup`)}</h2>
        <p class="muted">${this.text(`system.backup_text`)}</p>
        <div class="links">
          ${this._link(`/config/backup`,`mdi:backup-restore`,this.text(`system.open_backup`))}
          ${this._link(`/config/repairs`,`mdi:wrench-outline`,this.text(`system.open_repairs`))}
        </div>
      </section>
      <section class="card">
        <h2>${this.text(`system.notify`)}</h2>
        <p class="muted">${this.text(`system.notify_text`)}</p>
        <div class="links">
          <printernizer-button
            variant="filled"
            icon="mdi:bell-plus-outline"
            .text=${this.text(`system.notify_add`)}
            @click=${this._addBlueprint}
          ></printernizer-button>
          ${this._link(`/config/automation/dashboard`,`mdi:robot-outline`,this.text(`system.open_automations`))}
        </div>
      </section>
      <section class="card">
        <h2>${this.text(`system.about`)}</h2>
        <p>Printernizer ${this._version.state.value??``}</p>
        <p class="muted">${this.text(`system.about_text`)}</p>
        <div class="links">
          ${this._link(`/config/integrations/integration/printernizer`,`mdi:puzzle-outline`,this.text(`system.open_integration`))}
        </div>
      </section>
    `}_database(){let{error:e,value:t}=this._state.state;return e===void 0?t?y`<dl>
      ${this._facts(t).map(([e,t])=>y`<div>
            <dt>${e}</dt>
            <dd>${t}</dd>
          </div>`)}
    </dl>`:y`<p aria-busy="true" class="muted">…</p>`:y`<printernizer-failure
        .heading=${this.text(`system.no_state`)}
        .error=${e}
        @retry-wanted=${this._loadState}
      ></printernizer-failure>`}_facts(e){let{formats:t}=this.i18n,n=e=>e?t.moment(e,Date.now()):this.text(`system.never`),r=e.sites.map(({code:e,name:t})=>t||e).filter(Boolean);return[[this.text(`system.backend`),qt[e.backend]??e.backend],...e.size===null?[]:[[this.text(`system.size`),t.bytes(e.size)]],[this.text(`system.jobs`),t.number(e.jobs)],...this.settings.business.is_on?[[this.text(`system.booked`),t.number(e.booked)]]:[],...r.length>1?[[this.text(`system.sites`),r.join(`, `)]]:[],[this.text(`system.verified`),n(e.verified_at)],[this.text(`system.backed_up`),n(e.backed_up_at)],[this.text(`system.revision`),e.revision]]}_link(e,t,n){return y`<printernizer-button .href=${e} .icon=${t} .text=${n}></printernizer-button>`}async _addBlueprint(){await this.attempt(async()=>{let{notifyBlueprint:e}=await import(`./notify-BtzCHAYt.js`);return await this._system.saveBlueprint(`notify`,e(this.i18n)),!0})&&(g(this,this.text(`system.notify_added`)),ne(`/config/blueprint/dashboard`))}};d([v({attribute:!1})],Jt.prototype,`settings`,void 0),d([w({context:fe}),v({attribute:!1})],Jt.prototype,`connection`,void 0),Jt=d([l(`printernizer-settings-system`)],Jt);var Yt={shop:`mdi:storefront-outline`,costs:`mdi:cash-multiple`,materials:`mdi:disc`,rules:`mdi:format-list-checks`,library:`mdi:bookshelf`,privacy:`mdi:shield-account-outline`,import:`mdi:database-import-outline`,system:`mdi:database-outline`},$=class extends u{constructor(){super(),this.place=ee,this.narrow=!1,this.readonly=!1,this.addEventListener(`settings-wanted`,e=>{this._save(e.detail)})}static{this.styles=[r,C`
      :host {
        display: grid;
        grid-template-columns: 220px minmax(0, 1fr);
        align-items: start;
        gap: 24px;
        max-width: 1300px;
        margin: 0 auto;
        padding: 16px;
      }
      printernizer-rail {
        position: sticky;
        top: calc(var(--header-height, 56px) + 16px);
      }
      :host([narrow]) {
        grid-template-columns: minmax(0, 1fr);
        gap: 16px;
        padding: 12px;
      }
      :host([narrow]) printernizer-rail {
        position: static;
      }
      .skeleton {
        height: 240px;
        margin-bottom: 12px;
        border-radius: var(--pz-radius);
        background: var(--pz-tint);
      }
    `]}willUpdate(){this.hasUpdated||(this._settings=new t(this,this.store),this._rates=Ee(this.connection))}render(){let t=this._settings.state.value;return y`
      <printernizer-rail
        .label=${this.text(`settings.sections`)}
        .value=${this.place.section}
        ?narrow=${this.narrow}
        .entries=${this._sections(t).map(t=>({value:t,icon:Yt[t],text:this.text(`settings.section.${t}`),href:e(re(t))}))}
      ></printernizer-rail>
      <div>${t?this._section(t):this._waiting()}</div>
    `}_sections(e){let t=e?.business.is_on??!1;return te.filter(e=>t||e!==`rules`||this.place.section===`rules`)}_waiting(){let{error:e}=this._settings.state;return e===void 0?[1,2,3].map(()=>y`<div class="skeleton" aria-busy="true"></div>`):y`<printernizer-failure
      .heading=${this.text(`settings.failed`)}
      .error=${e}
      @retry-wanted=${this._load}
    ></printernizer-failure>`}_section(e){let t=this._rates;switch(this.place.section){case`shop`:return y`<printernizer-settings-shop
          .settings=${e}
          .rates=${t}
        ></printernizer-settings-shop>`;case`costs`:return y`<printernizer-settings-costs
          .settings=${e}
          .rates=${t}
          .fleet=${this.fleet}
        ></printernizer-settings-costs>`;case`materials`:return y`<printernizer-settings-materials
          .place=${this.place}
          .settings=${e}
          .fleet=${this.fleet}
          ?narrow=${this.narrow}
          ?readonly=${this.readonly}
        ></printernizer-settings-materials>`;case`rules`:return y`<printernizer-settings-rules
          .settings=${e}
          .rates=${t}
          .fleet=${this.fleet}
        ></printernizer-settings-rules>`;case`library`:return y`<printernizer-settings-library
          .library=${e.library}
        ></printernizer-settings-library>`;case`privacy`:return y`<printernizer-settings-privacy .settings=${e}></printernizer-settings-privacy>`;case`import`:return y`<printernizer-settings-import></printernizer-settings-import>`;case`system`:return y`<printernizer-settings-system .settings=${e}></printernizer-settings-system>`;default:return b}}_load(){this._settings.store.start()}async _save({answer:e,changes:t,section:n}){try{await this._settings.store.save(n,t)}catch(t){let n=await this.api.errorText(t)??this.text(`error.unknown`);g(this,this.text(`settings.not_saved`,{reason:n})),e(!1);return}g(this,this.text(`settings.saved`)),e(!0)}};d([v({attribute:!1})],$.prototype,`place`,void 0),d([v({attribute:!1})],$.prototype,`store`,void 0),d([v({attribute:!1})],$.prototype,`fleet`,void 0),d([v({type:Boolean,reflect:!0})],$.prototype,`narrow`,void 0),d([v({type:Boolean})],$.prototype,`readonly`,void 0),d([w({context:me}),v({attribute:!1})],$.prototype,`api`,void 0),d([w({context:fe}),v({attribute:!1})],$.prototype,`connection`,void 0),$=d([l(`printernizer-settings-view`)],$);export{$ as PrinternizerSettingsView};